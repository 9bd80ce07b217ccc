import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Button } from "./button.tsx";
import { Ellipsis, type IconShape } from "./icons.ts";
import { CloseMenuContext } from "./menu-context.ts";
import { focusFirstItem, moveInMenu } from "./menu-keys.ts";
import styles from "./menu.module.css";
import { onlyWideClass } from "./only.ts";

interface MenuProps {
  /** Names the button and the menu: "Actions for ana@example.org". */
  label: string;
  icon?: IconShape;
  /** Stands on the button, which has an edge then; from 720 px only. */
  text?: ReactNode;
  /** `MenuItem`s; what cannot be undone last, after a `MenuRule`. */
  children: ReactNode;
}

/** A button that opens a list of acts: a popover beside it, a sheet from the bottom on a phone. */
export function Menu({ label, icon = Ellipsis, text, children }: MenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (open && menu.current) focusFirstItem(menu.current);
  }, [open]);

  function close() {
    menu.current?.hidePopover();
    trigger.current?.focus();
  }

  function press(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === "Tab") close();
    else if (moveInMenu(event.currentTarget, event.key)) event.preventDefault();
  }

  return (
    <>
      <Button
        ref={trigger}
        look={text === undefined ? "plain" : "usual"}
        small={text === undefined}
        iconOnly={text === undefined}
        icon={icon}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        popoverTarget={id}
      >
        {text !== undefined && <span className={onlyWideClass}>{text}</span>}
      </Button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className={styles.menu}
        onKeyDown={press}
        onToggle={(event) => {
          setOpen(event.newState === "open");
        }}
      >
        <CloseMenuContext value={close}>{open && children}</CloseMenuContext>
      </div>
    </>
  );
}
