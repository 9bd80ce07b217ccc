import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { RoomId } from "#src/matrix/ids.ts";
import { roomName } from "#src/matrix/room/summary.ts";
import { useSession } from "#src/session/session-context.ts";
import { useRooms } from "#src/session/use-room.ts";
import { saveFile } from "#src/ui/save-file.ts";
import { addressesCsv } from "./addresses-csv.ts";

/** The addresses that this device remembers for the person: to count, to save as a file, to forget. */
export function useAllAddresses() {
  const { addresses, access } = useSession();
  const rooms = useRooms();
  const client = useQueryClient();
  // Also the beginning of the keys of single rooms: they are read again after a change.
  const queryKey = ["stored-addresses", access.userId];
  const stored = useQuery({
    queryKey,
    queryFn: () => addresses.all(access.userId),
    // They are invited elsewhere, without a word to this query.
    refetchOnMount: "always",
    gcTime: 0,
  });
  const forget = useMutation({
    mutationFn: () => addresses.forgetAll(access.userId),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });

  function nameOf(roomId: RoomId): string {
    const room = rooms.get(roomId);
    const name = room && roomName(room, access.userId);
    return name?.kind === "name" ? name.name : "";
  }

  function save() {
    const day = new Date().toISOString().slice(0, 10);
    const text = addressesCsv(stored.data ?? [], nameOf);
    saveFile(`usher-addresses-${day}.csv`, text, "text/csv;charset=utf-8");
  }

  return { count: stored.data?.length, error: stored.error, save, forget };
}
