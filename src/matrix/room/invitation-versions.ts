import type { ClientEvent } from "#src/matrix/events/client-event.ts";
import { readThirdPartyInvite } from "#src/matrix/events/m-room-third-party-invite.ts";
import type { Invitation } from "./invitation.ts";
import type { Stretch } from "./stretch.ts";

/** What one token's third-party invite events tell by themselves, whoever used the link. */
interface InvitationVersions extends Pick<
  Invitation,
  "token" | "displayName" | "sender" | "sentAt" | "eventId" | "transactionId" | "revoked"
> {
  readonly validNow: boolean;
}

/**
 * Reads the events under one token.
 *
 * @param versions  oldest first, the last one current; at least one
 * @returns `undefined` when none was ever valid: then there is no invitation
 */
export function readVersions(token: string, versions: Stretch): InvitationVersions | undefined {
  const origin = versions.find(wasValid) ?? versions.find(replacedValid);
  const current = versions.at(-1);
  if (origin === undefined || current === undefined) return undefined;
  const validNow = isValid(current);
  return {
    token,
    displayName: shownName(versions),
    sender: (wasValid(origin) ? undefined : origin.prevSender) ?? origin.sender,
    sentAt: origin.originServerTs,
    eventId: origin.eventId,
    ...(origin.transactionId !== undefined && { transactionId: origin.transactionId }),
    ...(!validNow && { revoked: revocation(versions) ?? end(current) }),
    validNow,
  };
}

function isValid(event: ClientEvent): boolean {
  return readThirdPartyInvite(event.content) !== undefined;
}

/** A redacted one no longer shows what it was; it counts as an invitation that was taken back. */
function wasValid(event: ClientEvent): boolean {
  return event.redacted || isValid(event);
}

/** The invitation itself is out of reach (not shown to who came later), but what overwrote it still quotes it. */
function replacedValid(event: ClientEvent): boolean {
  return readThirdPartyInvite(event.prevContent) !== undefined;
}

function shownName(versions: Stretch): string {
  for (const { content, prevContent } of versions.toReversed()) {
    const invite = readThirdPartyInvite(content) ?? readThirdPartyInvite(prevContent);
    if (invite !== undefined) return invite.displayName;
  }
  return "";
}

/** What ended the last validity: the first version after it that is not valid, or its redaction. */
function revocation(versions: Stretch): Invitation["revoked"] {
  const last = versions.findLastIndex(wasValid);
  const lastValid = versions[last];
  if (lastValid?.redacted === true) return end(lastValid);
  const next = versions[last + 1];
  return next && end(next);
}

function end(event: ClientEvent): { by: ClientEvent["sender"]; at: number } {
  const { sender, originServerTs } = event.redactedBy ?? event;
  return { by: sender, at: originServerTs };
}
