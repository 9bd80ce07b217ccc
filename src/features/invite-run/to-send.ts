import type { RowToSend } from "#src/outbox/new-run.ts";
import type { Review, ReviewRow } from "./review.ts";

/** The addresses of which nobody was asked yet whose they are. */
export function toLookUp({ unchecked }: Review): readonly string[] {
  return unchecked.flatMap(({ address }) => address ?? []);
}

/** How many go out by email, and how many to people on Matrix. */
export function countLanes({ ready }: Review): Readonly<Record<"mail" | "direct", number>> {
  const direct = ready.filter((row) => inviteeOf(row) !== undefined).length;
  return { mail: ready.length - direct, direct };
}

/** The rows of the run, in the order of the list. */
export function rowsToSend({ ready }: Review): readonly RowToSend[] {
  return ready.map((row) => ({
    medium: "email",
    address: row.address ?? row.text,
    invitee: inviteeOf(row),
    name: row.name,
    note: row.note,
    included: row.status.kind === "included" ? true : undefined,
  }));
}

/** The Matrix user who is invited in place of a mail. */
function inviteeOf({ status }: ReviewRow) {
  if (status.kind === "user") return status.userId;
  return status.kind === "included" ? status.outlook.userId : undefined;
}
