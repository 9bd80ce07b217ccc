import { FormattedMessage } from "react-intl";
import type { Invitation } from "#src/matrix/room/invitation.ts";
import type { RoomModel } from "#src/matrix/room/room-model.ts";
import { memberName } from "#src/matrix/room/room-state.ts";
import { Address } from "#src/ui/address.tsx";
import { Banner } from "#src/ui/banner.tsx";
import { Button } from "#src/ui/button.tsx";
import { Code } from "#src/ui/code.tsx";
import { Dialog } from "#src/ui/dialog.tsx";
import { Well } from "#src/ui/well.tsx";
import { failureCode } from "#src/session/failure-words.ts";
import { useRevokeThirdPartyInvite } from "./use-revoke-third-party-invite.ts";

interface RevokeDialogProps {
  readonly room: RoomModel;
  readonly invitation: Invitation;
  /** The real address, where this device knows it. */
  readonly address: string | undefined;
  readonly onClose: () => void;
}

/** Names the invitation and revokes it. */
export function RevokeDialog({ room, invitation, address, onClose }: RevokeDialogProps) {
  const { mutate, isPending, error } = useRevokeThirdPartyInvite(room.roomId);
  return (
    <Dialog
      title={
        <FormattedMessage
          id="revoke.title"
          defaultMessage="Revoke this invitation?"
          description="Title of a question"
        />
      }
      busy={isPending}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>
            <FormattedMessage id="revoke.keep" defaultMessage="Keep it" description="Button: do not revoke" />
          </Button>
          <Button
            look="filled"
            busy={isPending}
            onClick={() => mutate(invitation.token, { onSuccess: onClose })}
          >
            <FormattedMessage
              id="revoke.revoke"
              defaultMessage="Revoke"
              description="Button: revoke an invitation"
            />
          </Button>
        </>
      }
    >
      <p>
        <FormattedMessage
          id="revoke.facts"
          defaultMessage="The link in the mail stops working at once. Nobody is told."
          description="What revoking an invitation does"
        />
      </p>
      <Well>
        <span>
          <Address look={address === undefined ? "shown" : "whole"}>
            {address ?? invitation.displayName}
          </Address>{" "}
          {address === undefined && (
            <FormattedMessage
              id="revoke.by"
              defaultMessage="invited by {name}"
              description="Beside a shortened address, so that two alike can be told apart"
              values={{ name: <bdi>{memberName(room, invitation.sender)}</bdi> }}
            />
          )}
        </span>
      </Well>
      {error !== null && (
        <Banner
          look="error"
          title={
            <FormattedMessage
              id="revoke.failed"
              defaultMessage="It could not be revoked"
              description="Title of a notice in the question"
            />
          }
        >
          <FormattedMessage
            id="revoke.failed.text"
            defaultMessage="The link may still work. Try again."
            description="What it means that an invitation could not be revoked"
          />{" "}
          <Code>{failureCode(error)}</Code>
        </Banner>
      )}
    </Dialog>
  );
}
