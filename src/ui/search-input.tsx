import { useRef, type ComponentProps } from "react";
import { Icon } from "./icon.tsx";
import { Search } from "./icons.ts";
import { Kbd } from "./kbd.tsx";
import { TextInput } from "./text-input.tsx";
import { useShortcut } from "./use-shortcut.ts";
import styles from "./search-input.module.css";

interface SearchInputProps extends Omit<ComponentProps<"input">, "ref" | "type" | "aria-label"> {
  /** What is searched, for ears. */
  label: string;
  /** What can be searched for, for eyes. */
  placeholder: string;
  /** The search of the page: `/` leads to it, and it says so. */
  shortcut?: boolean;
}

/** Searches a list. Escape empties it (the browser's own way of a search field). */
export function SearchInput({ label, shortcut = false, ...rest }: SearchInputProps) {
  const ref = useRef<HTMLInputElement>(null);
  useShortcut(shortcut ? "/" : undefined, () => {
    ref.current?.focus();
    ref.current?.select();
  });
  return (
    <div className={styles.search}>
      <Icon of={Search} />
      <TextInput
        autoComplete="off"
        spellCheck={false}
        {...rest}
        ref={ref}
        type="search"
        aria-label={label}
        aria-keyshortcuts={shortcut ? "/" : undefined}
      />
      {shortcut && (
        <span className={styles.key} aria-hidden="true">
          <Kbd>/</Kbd>
        </span>
      )}
    </div>
  );
}
