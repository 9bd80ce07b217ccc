import { useId, useLayoutEffect, useRef, type ReactNode, type SyntheticEvent } from "react";
import { useIntl } from "react-intl";
import { Button } from "./button.tsx";
import { X } from "./icons.ts";
import styles from "./dialog.module.css";

interface DialogProps {
  /** The question. */
  title: ReactNode;
  /** A sentence below the title. */
  lead?: ReactNode;
  /** The facts. */
  children?: ReactNode;
  /** Buttons; the doing one last, named by its verb and number. */
  foot: ReactNode;
  /** A plain button or link at the other end of the foot. */
  footStart?: ReactNode;
  /** Asked to go: Escape, the close button. Take the dialog away then. */
  onClose: () => void;
  /** While something is on its way the dialog does not close. */
  busy?: boolean;
}

/**
 * A modal question, open as long as it is rendered: `{asking && <Dialog …/>}`. The title takes the focus, or what
 * has `data-initial-focus`; it returns to where it was when the dialog goes. A sheet from the bottom on a phone.
 */
export function Dialog({ title, lead, children, foot, footStart, onClose, busy = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleRef = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const intl = useIntl();

  useLayoutEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    (dialog?.querySelector<HTMLElement>("[data-initial-focus]") ?? titleRef.current)?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  function cancel(event: SyntheticEvent) {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    if (!busy) onClose();
  }

  function closed({ target, currentTarget }: SyntheticEvent<HTMLDialogElement>) {
    if (target === currentTarget && currentTarget.isConnected && !currentTarget.open) onClose();
  }

  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={id}
      aria-describedby={lead === undefined ? undefined : `${id}-lead`}
      onCancel={cancel}
      onClose={closed}
    >
      <header className={styles.head}>
        <h2 id={id} ref={titleRef} className={styles.title} tabIndex={-1}>
          {title}
        </h2>
        <Button
          look="plain"
          iconOnly
          icon={X}
          aria-label={intl.formatMessage({
            id: "ui.close",
            defaultMessage: "Close",
            description: "Button that closes a dialog or a notice",
          })}
          onClick={() => {
            if (!busy) onClose();
          }}
        />
        {lead !== undefined && (
          <p id={`${id}-lead`} className={styles.lead}>
            {lead}
          </p>
        )}
      </header>
      <div className={styles.body}>{children}</div>
      <footer className={styles.foot}>
        {footStart !== undefined && <span className={styles.aside}>{footStart}</span>}
        {foot}
      </footer>
    </dialog>
  );
}
