/**
 * So long a test waits for what is to happen, in milliseconds: it goes on as soon as it has, and a machine that has
 * much else to do is not taken for a broken app.
 */
export const PATIENCE_MS = 30_000;
