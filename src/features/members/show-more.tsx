import { FormattedMessage } from "react-intl";
import { Button } from "#src/ui/button.tsx";
import styles from "./member-list.module.css";

/** Shows the next step of a long list. */
export function ShowMore({ n, onShow }: { n: number; onShow: () => void }) {
  return (
    <p className={styles.more}>
      <Button look="plain" small onClick={onShow}>
        <FormattedMessage
          id="members.more"
          defaultMessage="Show {n, number} more"
          description="Button below a part of the members of a room: shows so many more"
          values={{ n }}
        />
      </Button>
    </p>
  );
}
