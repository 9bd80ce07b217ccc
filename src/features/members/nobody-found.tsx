import { FormattedMessage } from "react-intl";
import { Text } from "#src/ui/text.tsx";
import styles from "./member-list.module.css";

/** The search has found none. */
export function NobodyFound({ search }: { search: string }) {
  return (
    <output className={styles.nobody}>
      <Text as="span" size="s" tone="muted">
        <FormattedMessage
          id="members.nobody"
          defaultMessage="Nobody here matches “{search}”."
          description="In place of the members of a room: the search has found none"
          values={{ search: <bdi>{search}</bdi> }}
        />
      </Text>
    </output>
  );
}
