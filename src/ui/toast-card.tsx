import { useEffect, useEffectEvent, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "./button.tsx";
import { X } from "./icons.ts";
import type { Toast } from "./toast-context.ts";
import styles from "./toast.module.css";

const shownFor = 6000;

/** One notice: goes after six seconds, stays while pointed at or focused. */
export function ToastCard({ toast, onGone }: { toast: Toast; onGone: () => void }) {
  const [held, setHeld] = useState(false);
  const intl = useIntl();
  const gone = useEffectEvent(onGone);

  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => {
      gone();
    }, shownFor);
    return () => {
      clearTimeout(timer);
    };
  }, [held]);

  const hold = () => {
    setHeld(true);
  };
  const release = () => {
    setHeld(false);
  };
  return (
    <div
      className={styles.toast}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      <span className={styles.words}>{toast.text}</span>
      {toast.action && (
        <Button
          small
          onClick={() => {
            toast.action?.onPress();
            onGone();
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <Button
        small
        iconOnly
        icon={X}
        onClick={onGone}
        aria-label={intl.formatMessage({
          id: "ui.close",
          defaultMessage: "Close",
          description: "Button that closes a dialog or a notice",
        })}
      />
    </div>
  );
}
