import { sourceFiles } from "./source-files.mjs";

const longest = 250;
const longestOfMost = 200;
const longestMedian = 60;

/**
 * Files fit on one or two screens: none over 250 lines, 95 % within 200, half of them within 60.
 * @param {{ path: string, lines: number }[]} files
 * @returns {string[]} what is wrong
 */
export function sourceShapeProblems(files = sourceFiles()) {
  const problems = files
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path} has ${lines} lines; ${longest} are allowed`);
  const sorted = files.map(({ lines }) => lines).toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  if (median > longestMedian)
    problems.push(`half of the files have over ${median} lines, not ${longestMedian}`);
  const most = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
  if (most > longestOfMost)
    problems.push(`one file in twenty has ${most} lines or more, not ${longestOfMost}`);
  return problems;
}
