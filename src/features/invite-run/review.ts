import type { AddressListProblem } from "#src/matrix/identity/address-list.ts";
import type { Outlook } from "#src/outbox/look-over.ts";
import type { ListSource, Mention } from "./list-source.ts";
import { readMended } from "./read-mended.ts";

/** What a person did with a row. */
export interface Edit {
  /** What they typed in its place. */
  readonly text?: string;
  /** Not a typo. */
  readonly kept?: boolean;
  /** Not to be sent. */
  readonly removed?: boolean;
  /** To be sent although something speaks against it. */
  readonly included?: boolean;
}

type LeftOut = Extract<Outlook, { kind: "left-out" }>;

/** Where a row stands, and why. */
type RowStatus =
  | { readonly group: "mend"; readonly kind: "problem"; readonly problem: AddressListProblem }
  | { readonly group: "mend"; readonly kind: "typo" }
  /** Nobody was asked yet whose it is. */
  | { readonly group: "unchecked"; readonly kind: "unchecked" }
  | { readonly group: "leftOut"; readonly kind: "same"; readonly as: ReviewRow }
  | { readonly group: "leftOut"; readonly kind: "removed" }
  | { readonly group: "leftOut"; readonly kind: "known"; readonly outlook: LeftOut }
  | { readonly group: "ready"; readonly kind: "mail"; readonly mayBePending: boolean }
  | { readonly group: "ready"; readonly kind: "user"; readonly userId: NonNullable<LeftOut["userId"]> }
  /** Something speaks against it. */
  | { readonly group: "ready"; readonly kind: "included"; readonly outlook: LeftOut };

export type RowGroup = RowStatus["group"];

/** A line of the list as it is looked over. */
export interface ReviewRow extends Mention {
  readonly source: ListSource;
  readonly status: RowStatus;
}

export type Review = Readonly<Record<RowGroup, readonly ReviewRow[]>>;

interface Made {
  readonly edits: ReadonlyMap<string, Edit>;
  readonly outlooks: ReadonlyMap<string, Outlook>;
  readonly review: Review;
}

/** The last review of each list: of many thousand rows it takes a while. Goes with the list. */
const made = new WeakMap<readonly ListSource[], Made>();

/**
 * Puts together what was brought, what a person did with it, and what will happen to each address. Every mention
 * is in one of the groups, in the order of the lists.
 *
 * @param outlooks  by address, as far as they were looked over
 */
export function reviewOf(
  sources: readonly ListSource[],
  edits: ReadonlyMap<string, Edit>,
  outlooks: ReadonlyMap<string, Outlook>,
): Review {
  const last = made.get(sources);
  if (last?.edits === edits && last.outlooks === outlooks) return last.review;
  const review = makeReview(sources, edits, outlooks);
  made.set(sources, { edits, outlooks, review });
  return review;
}

function makeReview(
  sources: readonly ListSource[],
  edits: ReadonlyMap<string, Edit>,
  outlooks: ReadonlyMap<string, Outlook>,
): Review {
  const review: Record<RowGroup, ReviewRow[]> = { mend: [], unchecked: [], leftOut: [], ready: [] };
  const firsts = new Map<string, ReviewRow>();
  for (const source of sources) {
    for (const mention of source.mentions) {
      const edit = edits.get(mention.id) ?? NO_EDIT;
      const mended = edit.text === undefined ? mention : { ...mention, ...readMended(edit.text, mention) };
      const status = statusOf(mended, edit, firsts, outlooks);
      const row = rowOf(mended, source, status);
      review[status.group].push(row);
      const isFirst = row.address !== undefined && !edit.removed && !firsts.has(row.address);
      if (row.address !== undefined && isFirst) firsts.set(row.address, row);
    }
  }
  return review;
}

/** Written out: there may be many thousands, and a spread takes ten times as long. */
function rowOf(mention: Mention, source: ListSource, status: RowStatus): ReviewRow {
  const { id, line, text, address, problem, suggestion, name, note } = mention;
  return { id, line, text, address, problem, suggestion, name, note, source, status };
}

const MAIL: RowStatus = { group: "ready", kind: "mail", mayBePending: false };
const MAIL_OR_PENDING: RowStatus = { group: "ready", kind: "mail", mayBePending: true };
const UNCHECKED: RowStatus = { group: "unchecked", kind: "unchecked" };
const NO_EDIT: Edit = {};

function statusOf(
  { address, problem = "not-an-address", suggestion }: Mention,
  { kept, removed, included }: Edit,
  firsts: ReadonlyMap<string, ReviewRow>,
  outlooks: ReadonlyMap<string, Outlook>,
): RowStatus {
  if (removed) return { group: "leftOut", kind: "removed" };
  if (address === undefined) return { group: "mend", kind: "problem", problem };
  const first = firsts.get(address);
  if (first !== undefined) return { group: "leftOut", kind: "same", as: first };
  if (suggestion !== undefined && !kept) return { group: "mend", kind: "typo" };
  const outlook = outlooks.get(address);
  switch (outlook?.kind) {
    case "mail":
      return outlook.mayBePending ? MAIL_OR_PENDING : MAIL;
    case "user":
      return { group: "ready", kind: "user", userId: outlook.userId };
    case "left-out":
      return included && mayInclude(outlook)
        ? { group: "ready", kind: "included", outlook }
        : { group: "leftOut", kind: "known", outlook };
    case "no-texts":
    case undefined:
      return UNCHECKED;
  }
}

/** Whether inviting all the same can come to something: nobody can be invited who is in the room, or banned from it. */
export function mayInclude({ reason, userId }: LeftOut): boolean {
  return userId === undefined || (reason !== "already-joined" && reason !== "banned");
}
