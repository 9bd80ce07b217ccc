/** A part of the app could not be loaded: there is no connection, or the server has a newer app meanwhile. */
export class MissingPartError extends Error {
  constructor(cause: unknown) {
    super("A part of the app could not be loaded", { cause });
  }
}

/** Loads a part of the app, by `import()`. Rejects with `MissingPartError`. */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new MissingPartError(error);
  }
}

/** What browsers say of a part that the router or React asked for, and what vite says of its style. */
const MESSAGES = [
  "Failed to fetch dynamically imported module",
  "error loading dynamically imported module",
  "Importing a module script failed",
  "Unable to preload CSS for",
];

/** Whether a part of the app is missing: then the page has to be loaded again. */
export function isMissingPart(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof MissingPartError || MESSAGES.some((message) => error.message.startsWith(message));
}
