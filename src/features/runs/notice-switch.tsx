import { useId } from "react";
import { FormattedMessage } from "react-intl";
import { runNotices, setRunNotices } from "#src/session/run-notices.ts";
import { useObservable } from "#src/session/use-observable.ts";
import { Switch } from "#src/ui/switch.tsx";
import styles from "./runs.module.css";

/** Whether the browser is to tell when a run has ended or is held. */
export function NoticeSwitch() {
  const id = useId();
  const notices = useObservable(runNotices);
  if (notices === "unsupported") return null;
  if (notices === "denied") {
    return (
      <span>
        <FormattedMessage
          id="run.notices.denied"
          defaultMessage="Your browser blocks notifications from Usher. Allow them in its settings for this site, beside the address."
          description="In place of a switch"
        />
      </span>
    );
  }
  return (
    <span className={styles.notices}>
      <Switch id={id} checked={notices === "on"} onChange={(wanted) => void setRunNotices(wanted)} />
      <label htmlFor={id}>
        <FormattedMessage
          id="run.notices"
          defaultMessage="Notify me at the end"
          description="Names a switch: the browser tells when a run has ended or is held"
        />
      </label>
    </span>
  );
}
