import { useId, type ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Code } from "./code.tsx";
import { FieldContext } from "./field-context.ts";
import { Icon } from "./icon.tsx";
import { CircleAlert, CircleCheck } from "./icons.ts";
import { Spinner } from "./spinner.tsx";
import styles from "./field.module.css";

/** What is wrong, in words, then the code to report. */
export interface FieldError {
  text: ReactNode;
  code?: string | undefined;
}

/** What was found out about what is typed; read aloud when it changes. */
interface FieldNote {
  look: "ok" | "busy" | "plain";
  text: ReactNode;
}

interface FieldProps {
  label: ReactNode;
  /** The label is for ears only, where the place says what the field is. */
  labelHidden?: boolean;
  hint?: ReactNode;
  /** Give `null` while there is nothing to say yet, so that the live region is there when there is. */
  note?: FieldNote | null | undefined;
  /** Stands in the place of hint and note. */
  error?: FieldError | undefined;
  className?: string | undefined;
  /** One `TextInput`, `Select`, …: it takes its ids from the field. */
  children: ReactNode;
}

/** Label above, control, then hint, note or error below, tied together for screen readers. */
export function Field({ label, labelHidden, hint, note, error, className, children }: FieldProps) {
  const id = useId();
  const belowId = `${id}-below`;
  const hasBelow = Boolean(error ?? note ?? hint);
  return (
    <div className={classNames(styles.field, className)}>
      <label className={classNames(styles.label, labelHidden && styles.hidden)} htmlFor={id}>
        {label}
      </label>
      <FieldContext value={{ id, describedBy: hasBelow ? belowId : undefined, invalid: error !== undefined }}>
        {children}
      </FieldContext>
      {error && (
        <p className={styles.error} id={belowId}>
          <Icon of={CircleAlert} />
          <span className={styles.words}>
            {error.text}
            {error.code !== undefined && (
              <>
                {" "}
                <Code>{error.code}</Code>
              </>
            )}
          </span>
        </p>
      )}
      {note !== undefined && (
        <output htmlFor={id} className={styles.live}>
          {!error && note && <NoteLine id={belowId} note={note} />}
        </output>
      )}
      {!error && !note && hint !== undefined && (
        <p className={styles.hint} id={belowId}>
          {hint}
        </p>
      )}
    </div>
  );
}

function NoteLine({ id, note }: { id: string; note: FieldNote }) {
  return (
    <span id={id} className={classNames(styles.note, note.look === "ok" && styles.ok)}>
      {note.look === "ok" && <Icon of={CircleCheck} />}
      {note.look === "busy" && <Spinner />}
      <span className={styles.words}>{note.text}</span>
    </span>
  );
}
