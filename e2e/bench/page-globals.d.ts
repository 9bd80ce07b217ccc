/** What the bench leaves in a page that it measures. */
interface Window {
  /** When a field was first shown, in milliseconds since navigation. */
  fieldReadyAt?: number;
  /** The calls of `fetch` since the last submit event, and how many milliseconds after it they were made. */
  requestsAfterSubmit: { url: string; after: number }[];
  /** When each invitation of a run was asked for, in milliseconds since navigation. */
  invitationsBegan: number[];
}
