/**
 * @typedef {object} Result
 * @property {string} name
 * @property {number} happened how many faults
 * @property {number} mails
 * @property {number} lost addresses without a mail
 * @property {number} duplicated addresses with more than one
 * @property {number} saidSent addresses that are said to be sent to, and nobody was mailed
 * @property {number} saidFailed addresses that are not said to be sent to, and were mailed
 * @property {number} unknown how many rows were left to the person to decide about
 */

/**
 * What the mail catcher holds at the end of a list, beside what is said.
 * @param {string} name
 * @param {import("./stage.mjs").Stage} stage
 * @param {Set<string>} sent the addresses that are said to be sent to
 * @param {number} unknown
 * @returns {Result}
 */
export function resultOf(name, stage, sent, unknown) {
  const mails = stage.mails();
  const isSaid = stage.addresses.map((address) => sent.has(address));
  return {
    name,
    happened: stage.happened,
    mails: mails.reduce((sum, count) => sum + count, 0),
    lost: mails.filter((count) => count === 0).length,
    duplicated: mails.filter((count) => count > 1).length,
    saidSent: mails.filter((count, place) => count === 0 && isSaid[place] === true).length,
    saidFailed: mails.filter((count, place) => count > 0 && isSaid[place] === false).length,
    unknown,
  };
}

/**
 * @param {{ seed: number, rows: number, drawn: Map<number, import("./kinds.mjs").Kind>, results: readonly Result[] }} run
 */
export function resultTable({ seed, rows, drawn, results }) {
  /** @type {Map<string, number>} */
  const byRow = new Map();
  for (const { row } of drawn.values()) byRow.set(row, (byRow.get(row) ?? 0) + 1);
  const kinds = [...byRow]
    .toSorted(([one], [other]) => Number(one.slice(1)) - Number(other.slice(1)))
    .map(([row, count]) => `${row} × ${count}`)
    .join(", ");
  const head = [
    "",
    "faults met",
    "mails caught",
    "lost",
    "duplicated",
    "unknown",
    "says sent, was not",
    "says failed, was sent",
  ];
  const body = results.map((each) => [
    each.name,
    each.happened,
    each.mails,
    each.lost,
    each.duplicated,
    each.unknown,
    each.saidSent,
    each.saidFailed,
  ]);
  return [
    `Seed ${seed}, ${rows} addresses, ${drawn.size} faults: ${kinds}.`,
    "",
    line(head),
    line(head.map(() => "---")),
    ...body.map(line),
  ].join("\n");
}

function line(/** @type {readonly unknown[]} */ cells) {
  return `| ${cells.join(" | ")} |`;
}
