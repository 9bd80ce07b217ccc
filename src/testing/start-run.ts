import { act } from "@testing-library/react";
import type { RowToSend, RunToStart } from "#src/outbox/new-run.ts";
import type { renderRoute } from "./render-route.tsx";
import { until } from "./signed-in-session.ts";

/** Looks rows over and starts them as a run, past the screens; the person agrees to the identity server. */
export async function startRun(
  { sessions }: Pick<Awaited<ReturnType<typeof renderRoute>>, "sessions">,
  run: Omit<RunToStart, "idServer" | "rows">,
  rows: readonly RowToSend[],
): Promise<void> {
  const session = sessions.session.get();
  if (session === undefined) throw new Error("Nobody is signed in");
  const { identity, loop, outbox } = session;
  await until(() => loop.status.get().kind === "live");
  const agree = identity.question.subscribe(() => identity.question.get()?.agree([]));
  const { idServer } = await outbox.lookOver(run.roomId, rows);
  agree();
  await act(() => outbox.start({ ...run, idServer, rows }));
}

/** Rows for emails. */
export function mailRows(...addresses: readonly string[]): readonly RowToSend[] {
  return addresses.map((address) => ({ medium: "email", address }));
}
