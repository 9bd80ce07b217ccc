import { benchLayout as layout } from "#e2e/servers/layout.mjs";
import { say } from "#e2e/setup/say.mjs";
import { tableOf } from "#e2e/bench/figures.mjs";
import { measureLargeRoom } from "#e2e/bench/large-room.mjs";
say(tableOf(await measureLargeRoom(layout)));
