import type { ReactNode } from "react";
import { FormattedMessage } from "react-intl";
import type { MessageTile } from "#src/matrix/room/tile.ts";
import { Avatar } from "#src/ui/avatar.tsx";
import { Text } from "#src/ui/text.tsx";
import { TextTile } from "#src/ui/text-tile.tsx";
import { Time } from "#src/ui/time.tsx";
import { useViewer } from "./viewer.ts";

interface TextMessageProps {
  tile: MessageTile;
  /** What somebody does rather than says: the name is part of the sentence. */
  isEmote: boolean;
  body: string;
  /** A small remark after the words. */
  children: ReactNode;
}

export function TextMessage({ tile, isEmote, body, children }: TextMessageProps) {
  const { isOwn, nameOf } = useViewer();
  const name = nameOf(tile.sender);
  const who = isOwn(tile.sender) ? (
    <FormattedMessage
      id="timeline.message.you"
      defaultMessage="You"
      description="Above a message: the person who uses Usher wrote it"
    />
  ) : (
    <bdi>{name}</bdi>
  );
  return (
    <TextTile
      avatar={<Avatar name={name} id={tile.sender} size="m" />}
      who={who}
      time={<Time at={tile.at} />}
    >
      {isEmote && (
        <>
          <bdi>{name}</bdi>{" "}
        </>
      )}
      <bdi>{body}</bdi>{" "}
      <Text as="span" size="xs" tone="faint">
        {children}
      </Text>
    </TextTile>
  );
}
