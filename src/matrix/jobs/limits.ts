/** For answers that grow with a room: state, messages, members, and the sync that carries all of them. */
export const LARGE_READ = { timeoutMs: 90_000, maxBytes: 64 * 1024 * 1024 } as const;
