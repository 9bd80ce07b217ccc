/** What the bench leaves in a page that it measures. */
interface Window {
  /** When a field was first shown, in milliseconds since navigation. */
  fieldReadyAt?: number;
  /** The calls of `fetch` since the last submit event, and how many milliseconds after it they were made. */
  requestsAfterSubmit: { url: string; after: number }[];
  /** When each invitation of a run was asked for, in milliseconds since navigation. */
  invitationsBegan: number[];
  /** See `openApp`. */
  bench: {
    /** When the identity server last answered whose the addresses are, in milliseconds since navigation. */
    lookedUpAt: number;
    /** The one of that name which can be pressed. */
    button(name: string): HTMLButtonElement | undefined;
    press(name: string): number;
    frameWith(isShown: () => boolean): Promise<number | undefined>;
    /** Pastes into the large field. */
    paste(text: string): void;
    /** Drops a file there. */
    drop(text: string, name: string): void;
  };
  /** A list that was brought into the page before anything is measured. */
  list: string;
}
