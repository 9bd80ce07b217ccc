import type { ReactNode } from "react";
import type { Invitation } from "#src/matrix/room/invitation.ts";
import type { Tile } from "#src/matrix/room/tile.ts";
import type { RememberedAddress } from "#src/session/use-stored-addresses.ts";
import { AvatarTile } from "./avatar-tile.tsx";
import { CreateTile } from "./create-tile.tsx";
import { EncryptedTile } from "./encrypted-tile.tsx";
import { JoinRulesTile } from "./join-rules-tile.tsx";
import { MembershipTile } from "./membership-tile.tsx";
import { MessageTile } from "./message-tile.tsx";
import { NameTile } from "./name-tile.tsx";
import { PowerLevelsTile } from "./power-levels-tile.tsx";
import { ThirdPartyInviteTile } from "./third-party-invite-tile.tsx";
import { TombstoneTile } from "./tombstone-tile.tsx";
import { TopicTile } from "./topic-tile.tsx";

/** What the tiles of invitations take from outside of the timeline. */
export interface InvitationSlots {
  /** Where an invitation really went, if this device sent it. */
  rememberedOf: (invitation: Invitation) => RememberedAddress | undefined;
  /** Small plain buttons for what the viewer may do with an invitation; nothing, or `null`, for none. */
  invitationActions: (invitation: Invitation) => ReactNode;
}

interface TimelineTileProps extends InvitationSlots {
  tile: Tile;
}

/** One thing that happened, drawn by its kind. */
export function TimelineTile({ tile, rememberedOf, invitationActions }: TimelineTileProps) {
  switch (tile.kind) {
    case "third-party-invite": {
      const { invitation } = tile;
      return (
        <ThirdPartyInviteTile
          tile={tile}
          remembered={rememberedOf(invitation)}
          actions={invitationActions(invitation)}
        />
      );
    }
    case "membership":
      return (
        <MembershipTile tile={tile} address={tile.invitation && rememberedOf(tile.invitation)?.address} />
      );
    case "power-levels":
      return <PowerLevelsTile tile={tile} />;
    case "name":
      return <NameTile tile={tile} />;
    case "topic":
      return <TopicTile tile={tile} />;
    case "join-rules":
      return <JoinRulesTile tile={tile} />;
    case "avatar":
      return <AvatarTile tile={tile} />;
    case "create":
      return <CreateTile tile={tile} />;
    case "tombstone":
      return <TombstoneTile tile={tile} />;
    case "message":
      return <MessageTile tile={tile} />;
    case "encrypted":
      return <EncryptedTile tile={tile} />;
  }
}
