import { useId, useState, type ChangeEvent, type DragEvent, type ReactNode } from "react";
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

/** Takes files that are dropped anywhere on what is in it. */
export function DropTarget({ onFiles, hint, children }: DropTargetProps) {
  // Entering a child is told before leaving its parent.
  const [depth, setDepth] = useState(0);

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is the mouse's way; the button is everybody's
    <div
      className={styles.target}
      onDragEnter={(event) => {
        if (takes(event)) setDepth((before) => before + 1);
      }}
      onDragLeave={(event) => {
        if (takes(event)) setDepth((before) => Math.max(0, before - 1));
      }}
      onDragOver={(event) => {
        if (takes(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        setDepth(0);
        onFiles([...event.dataTransfer.files]);
      }}
    >
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
  return dataTransfer.types.includes("Files");
}
