import { Fragment } from "react";
import { useIntl } from "react-intl";
import type { Person } from "#src/matrix/room/tile.ts";
import { membershipMessages } from "./membership-messages.ts";
import { Name } from "./name.tsx";
import { richText } from "./rich-text.tsx";
import { useViewer } from "./viewer.ts";

/** Up to three names, or two and how many others; never “you” first, which would have to begin a sentence. */
export function PeopleList({ people }: { people: readonly Person[] }) {
  const intl = useIntl();
  const { isOwn, nameIn } = useViewer();
  const [first, second, ...more] = people;
  const ordered =
    first !== undefined && second !== undefined && isOwn(first.userId) ? [second, first, ...more] : people;
  const named = people.length > 3 ? ordered.slice(0, 2) : ordered;
  const others = people.length - named.length;
  const items = [
    ...named.map((person) =>
      isOwn(person.userId) ? (
        <Fragment key={person.userId}>{intl.formatMessage(membershipMessages.you, richText)}</Fragment>
      ) : (
        <Name key={person.userId}>{nameIn(person)}</Name>
      ),
    ),
    ...(others > 0
      ? [<Fragment key="others">{intl.formatMessage(membershipMessages.others, { count: others })}</Fragment>]
      : []),
  ];
  return <>{intl.formatList(items, { type: "conjunction" })}</>;
}
