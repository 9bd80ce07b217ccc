import { useId, type ComponentProps, type MouseEvent, type ReactNode } from "react";
import { buttonClass, type ButtonLook } from "./button-class.ts";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { Lock, type IconShape } from "./icons.ts";
import { Reason } from "./reason.tsx";
import { Spinner } from "./spinner.tsx";

export interface ButtonProps
  extends ButtonLook, Omit<ComponentProps<"button">, "disabled" | "aria-disabled" | "aria-busy"> {
  icon?: IconShape | undefined;
  /** The act is on its way: a spinner takes the icon's place, the words stay, a press does nothing. */
  busy?: boolean;
  /** The button is off, and this, shown below it, says why and who can change it. */
  reason?: ReactNode;
  /** The button is off, and the element with this id says why. For reasons that stand elsewhere. */
  offBecause?: string | undefined;
}

/**
 * A button. Off buttons stay in the tab order (`aria-disabled`) and always point at their reason; off or busy
 * they neither call `onClick` nor submit. `type` is `button` unless said otherwise.
 */
export function Button(props: ButtonProps) {
  const { look = "usual", small = false, iconOnly = false, wide = false, ...others } = props;
  const { icon, busy = false, reason, offBecause, onClick, className, children, ...rest } = others;
  const ownReasonId = useId();
  const hasReason = reason !== undefined && reason !== null && reason !== false;
  const reasonId = hasReason ? ownReasonId : offBecause;
  const off = reasonId !== undefined;
  const describedBy = classNames(rest["aria-describedby"], reasonId);

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (off || busy) event.preventDefault();
    else onClick?.(event);
  }

  const button = (
    <button
      type="button"
      {...rest}
      className={classNames(buttonClass({ look, small, iconOnly, wide }), className)}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-describedby={describedBy || undefined}
      onClick={press}
    >
      {busy ? <Spinner /> : icon && <Icon of={icon} />}
      {children}
    </button>
  );
  if (!hasReason) return button;
  return (
    <>
      {button}
      <Reason id={ownReasonId} icon={Lock}>
        {reason}
      </Reason>
    </>
  );
}
