import { useMutation } from "@tanstack/react-query";
import { FormattedMessage } from "react-intl";
import { loadPart } from "#src/lib/missing-part.ts";
import type { RoomId } from "#src/matrix/ids.ts";
import { roomName } from "#src/matrix/room/summary.ts";
import { failureCode } from "#src/session/failure-words.ts";
import { useSession } from "#src/session/session-context.ts";
import { useRooms } from "#src/session/use-room.ts";
import { Button } from "#src/ui/button.tsx";
import { Code } from "#src/ui/code.tsx";
import { Download } from "#src/ui/icons.ts";
import { saveFile } from "#src/ui/save-file.ts";

/** Saves the lists that the person prepares on this device as a file. */
export function ExportLists() {
  const session = useSession();
  const rooms = useRooms();

  function nameOf(roomId: RoomId): string {
    const room = rooms.get(roomId);
    const name = room && roomName(room, session.access.userId);
    return name?.kind === "name" ? name.name : "";
  }

  const save = useMutation({
    mutationFn: async () => {
      const { keptListsCsv } = await loadPart(() => import("./kept-lists-csv.ts"));
      const day = new Date().toISOString().slice(0, 10);
      saveFile(`usher-lists-${day}.csv`, await keptListsCsv(session, nameOf), "text/csv;charset=utf-8");
    },
    networkMode: "always",
  });
  return (
    <>
      <Button small icon={Download} busy={save.isPending} onClick={() => save.mutate()}>
        <FormattedMessage
          id="inviteMany.export"
          defaultMessage="Export the lists"
          description="Button: saves the lists that a person prepares as a file"
        />
      </Button>
      {save.error !== null && (
        <p role="alert">
          <FormattedMessage
            id="inviteMany.export.failed"
            defaultMessage="They could not be read, so nothing was saved."
            description="Below the button that saves the lists that a person prepares as a file"
          />{" "}
          <Code>{failureCode(save.error)}</Code>
        </p>
      )}
    </>
  );
}
