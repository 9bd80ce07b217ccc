// @vitest-environment happy-dom
import { act, fireEvent, screen } from "@testing-library/react";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isJsonObject } from "#src/lib/json.ts";
import { FakeHomeserver } from "#src/testing/fake-homeserver.ts";
import type { Fault } from "#src/testing/fake-network.ts";
import { freshIndexedDb } from "#src/testing/fresh-indexed-db.ts";
import { hostileAnswer } from "#src/testing/hostile-answers.ts";
import { renderRoute } from "#src/testing/render-route.tsx";
import { settle } from "#src/testing/time-of-tests.ts";

const ADA = "@ada:example.org";
const ROOM = "!garden:example.org";

let uncaught: unknown[];
const note = (reason: unknown) => void uncaught.push(reason);
beforeEach(() => {
  uncaught = [];
  process.on("unhandledRejection", note);
});
afterEach(() => process.off("unhandledRejection", note));

/** Answers as the server would, but for every third answer, which is made hostile. */
function hostile(draw: fc.GeneratorValue): Fault {
  return async (_request, serve) => {
    const answer = await serve();
    const good: unknown = await answer.clone().json();
    return isJsonObject(good) && draw(fc.nat, 2) === 0 ? hostileAnswer(draw, good) : answer;
  };
}

test("a homeserver that answers every third request with nonsense breaks no page", async () => {
  const before = Reflect.ownKeys(Object.prototype);
  const check = fc.asyncProperty(fc.gen(), async (draw) => {
    freshIndexedDb();
    const server = new FakeHomeserver();
    const room = server.addRoom(ROOM, server.addUser(ADA, { name: "Ada" }), "Garden");
    server.nameIdentityServer(ADA);
    server.send(room, ADA, "m.room.message", { msgtype: "m.text", body: "Good morning" });
    const app = await renderRoute("/settings", { server, as: ADA });
    await screen.findByRole("heading", { name: "Settings", level: 1 });
    app.network.plantLasting("/_matrix/", hostile(draw));
    for (const path of ["/", `/rooms/${ROOM}`, `/rooms/${ROOM}/people`, `/rooms/${ROOM}/invite`, "/runs"]) {
      server.send(room, ADA, "m.room.name", { name: `Garden ${path}` }, "");
      await act(() => app.router.navigate({ to: path }));
      await act(() => settle());
      const address = screen.queryByLabelText("Address");
      if (address !== null) {
        fireEvent.change(address, { target: { value: "ana@example.org" } });
        fireEvent.click(screen.getByRole("button", { name: "Send invitation" }));
        await act(() => settle());
      }
      expect(screen.queryByText("This page could not be shown")).toBeNull();
      expect(screen.getAllByRole("main")).toHaveLength(1);
    }
    app.close();
  });
  await fc.assert(check, { numRuns: 20, seed: 20_261_201 });
  expect(uncaught).toEqual([]);
  expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
});
