import { useEffect, useEffectEvent, useId, useState, type ChangeEvent, type ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { Upload } from "./icons.ts";
import { buttonClass } from "./button-class.ts";
import styles from "./drop-area.module.css";

interface DropAreaProps {
  /** File types and endings, as in `accept` of an input; whatever is dropped comes all the same. */
  accept: string;
  onFiles: (files: readonly File[]) => void;
  /** The words of the button. */
  button: ReactNode;
  /** Which files are meant. */
  children: ReactNode;
}

/** Where files are dropped or chosen. */
export function DropArea({ accept, onFiles, button, children }: DropAreaProps) {
  const id = useId();

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const files = [...(currentTarget.files ?? [])];
    // The same file may be chosen again.
    currentTarget.value = "";
    if (files.length > 0) onFiles(files);
  }

  return (
    <div className={styles.area}>
      <p>{children}</p>
      <div className={styles.choose}>
        <input id={id} className={styles.input} type="file" multiple accept={accept} onChange={choose} />
        <label className={buttonClass()} htmlFor={id}>
          <Icon of={Upload} />
          {button}
        </label>
      </div>
    </div>
  );
}

interface DropTargetProps {
  onFiles: (files: readonly File[]) => void;
  /** Stands over everything while a file is held above it. */
  hint: ReactNode;
  children: ReactNode;
}

/**
 * Takes files that are dropped anywhere on the page while it is there: beside it, the browser would open them in the
 * app's place. One at a time.
 */
export function DropTarget({ onFiles, hint, children }: DropTargetProps) {
  // Entering a child is told before leaving its parent.
  const [depth, setDepth] = useState(0);
  const drop = useEffectEvent((event: DragEvent) => {
    if (event.dataTransfer === null || !takes(event)) return;
    event.preventDefault();
    setDepth(0);
    onFiles([...event.dataTransfer.files]);
  });

  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const enter = (event: DragEvent) => takes(event) && setDepth((before) => before + 1);
    const leave = (event: DragEvent) => takes(event) && setDepth((before) => Math.max(0, before - 1));
    const over = (event: DragEvent) => takes(event) && event.preventDefault();
    document.addEventListener("dragenter", enter, { signal });
    document.addEventListener("dragleave", leave, { signal });
    document.addEventListener("dragover", over, { signal });
    document.addEventListener("drop", (event) => drop(event), { signal });
    return () => end.abort();
  }, []);

  return (
    <div className={styles.target}>
      {children}
      {depth > 0 && (
        <div className={styles.over} aria-hidden>
          {hint}
        </div>
      )}
    </div>
  );
}

function takes({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") === true;
}
