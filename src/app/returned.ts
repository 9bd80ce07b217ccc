import { takeSignInReturn } from "#src/session/sign-in-return.ts";

/** What the person was sent back with: out of the address before anything else runs, so this is imported first. */
export const returned = takeSignInReturn(location, history);
