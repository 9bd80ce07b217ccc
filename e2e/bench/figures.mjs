/**
 * One line of the table.
 * @typedef {object} Figure
 * @property {string} what
 * @property {string} unit
 * @property {number} value
 * @property {number} [target] what the value must not exceed
 * @property {number} [baseline] the same thing at its barest, measured in the same run
 * @property {boolean} [enforced] whether a miss fails the run
 */

/**
 * The middle one; of an even number the mean of the two in the middle.
 * @param {readonly number[]} values at least one
 */
export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new RangeError("There is no median of nothing");
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Whether a figure has a target and exceeds it. */
export function isMissed(/** @type {Figure} */ { value, target }) {
  return target !== undefined && value > target;
}

/**
 * The figures as a table of Markdown, its columns aligned.
 * @param {readonly Figure[]} figures
 */
export function tableOf(figures) {
  const rows = [["figure", "measured", "target", "", "baseline", "ratio"], ...figures.map(rowOf)];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

function rowOf(/** @type {Figure} */ figure) {
  const { what, unit, value, target, baseline } = figure;
  return [
    what,
    `${show(value)} ${unit}`,
    target === undefined ? "" : `≤ ${target} ${unit}`,
    target === undefined ? "" : isMissed(figure) ? "missed" : "met",
    baseline === undefined ? "" : `${show(baseline)} ${unit}`,
    baseline === undefined || baseline === 0 ? "" : `${show(value / baseline)} ×`,
  ];
}

/** Three digits are as much as such measurements say. */
function show(/** @type {number} */ value) {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
