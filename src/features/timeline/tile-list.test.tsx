// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { I18nProvider } from "#src/i18n/i18n-provider.tsx";
import { tilesOf } from "#src/matrix/room/timeline.ts";
import { ALICE, RoomWriter } from "#src/testing/events.ts";
import { ViewerContext } from "./viewer.ts";
import { TileList } from "./tile-list.tsx";

afterEach(cleanup);

it("leaves the focus where it is when something older of the same day is put above", () => {
  const writer = new RoomWriter();
  writer.say(ALICE, "Earlier the same day");
  writer.invite("token");
  const tiles = tilesOf(writer.room(), "everything");
  const show = (shown: typeof tiles) => (
    <I18nProvider language="en">
      <ViewerContext value={{ members: writer.room().members, ownUserId: ALICE }}>
        <TileList
          tiles={shown}
          rememberedOf={() => undefined}
          invitationActions={() => <button type="button">Revoke</button>}
        />
      </ViewerContext>
    </I18nProvider>
  );
  const { rerender } = render(show(tiles.slice(-1)));
  const button = screen.getByRole("button", { name: "Revoke" });
  button.focus();
  rerender(show(tiles));
  expect(screen.getByText("Earlier the same day")).toBeDefined();
  expect(document.activeElement).toBe(button);
});
