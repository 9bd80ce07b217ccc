import { defineMessages, type MessageDescriptor } from "react-intl";
import type { RowRecord } from "#src/storage/outbox-records.ts";

const words = defineMessages({
  mail: {
    id: "late.mail",
    defaultMessage:
      "{homeserver} has not answered yet. It may itself wait for its identity server {identityServer}. Nothing else is sent meanwhile.",
    description: "An invitation by email has been on its way for longer than usual",
  },
  direct: {
    id: "late.direct",
    defaultMessage: "{homeserver} has not answered yet. Nothing else is sent meanwhile.",
    description: "An invitation to a Matrix user has been on its way for longer than usual",
  },
});

/** Who has not answered a request that is out; the values of the message are `homeserver` and `identityServer`. */
export function lateWords({ lane }: Pick<RowRecord, "lane">): MessageDescriptor {
  return words[lane];
}
