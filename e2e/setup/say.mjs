/** A problem the person in front of the terminal can solve: `message` is the one line they are shown. */
export class SetupError extends Error {}

/** @type {Map<string, number>} steps under way, with the time each began */
const running = new Map();
const live = process.stdout.isTTY;
/** @type {NodeJS.Timeout | undefined} */
let ticker;

/** Prints one line, above the line that shows what is under way. */
export function say(line = "") {
  clearLive();
  process.stdout.write(`${line}\n`);
}

/**
 * Runs one piece of set-up, saying what it is while it takes long and how long it took.
 * Steps may run side by side.
 * @template T
 * @param {string} title
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = Date.now();
  running.set(title, began);
  ticker ??= setInterval(drawLive, 250);
  const announce = setTimeout(() => {
    if (!live) say(`  … ${title}`);
  }, 1000);
  try {
    const result = await work();
    say(`  ✓ ${title} (${seconds(Date.now() - began)})`);
    return result;
  } finally {
    clearTimeout(announce);
    running.delete(title);
    if (running.size === 0) {
      clearInterval(ticker);
      ticker = undefined;
      clearLive();
    }
  }
}

/** A duration in milliseconds as "3.2 s". */
export function seconds(/** @type {number} */ ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

function drawLive() {
  if (!live) return;
  const now = Date.now();
  const parts = [...running].map(([title, began]) => `${title} ${Math.round((now - began) / 1000)} s`);
  const width = (process.stdout.columns || 80) - 1;
  process.stdout.write(`\r\u001B[2K  … ${parts.join(" · ")}`.slice(0, width + 5));
}

function clearLive() {
  if (live) process.stdout.write("\r\u001B[2K");
}
