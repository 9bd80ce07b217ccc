import { FormattedMessage } from "react-intl";
import { classNames } from "#src/ui/class-names.ts";
import { Icon } from "#src/ui/icon.tsx";
import { Lock } from "#src/ui/icons.ts";
import { railClass } from "#src/ui/rail.ts";
import { VisuallyHidden } from "#src/ui/visually-hidden.tsx";
import styles from "./side-room.module.css";

/** Says of a tombstoned room in the side pane that it is closed. */
export function ReplacedMark() {
  return (
    <span className={classNames(styles.replaced, railClass)}>
      <Icon of={Lock} size={14} />
      <VisuallyHidden>
        <FormattedMessage
          id="rooms.replacedMark"
          defaultMessage="replaced"
          description="For screen readers, after the name of a room: another room replaces it"
        />
      </VisuallyHidden>
    </span>
  );
}
