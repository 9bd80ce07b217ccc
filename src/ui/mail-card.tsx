import { useId, type ReactNode } from "react";
import styles from "./mail-card.module.css";

interface MailCardProps {
  title: ReactNode;
  /** `MailCardLine`s. */
  children: ReactNode;
}

/** What a mail will show, as on paper. */
export function MailCard({ title, children }: MailCardProps) {
  const id = useId();
  return (
    <figure className={styles.mail} aria-labelledby={id}>
      <figcaption className={styles.head} id={id}>
        {title}
      </figcaption>
      <dl className={styles.body}>{children}</dl>
    </figure>
  );
}

interface MailCardLineProps {
  label: ReactNode;
  /** What is shown of a name. */
  shown: string;
  /** What is cut off its end, and the words for ears that say so. */
  cut?: { text: string; label: string } | undefined;
  /** How many characters of how many. */
  note: ReactNode;
}

/** A name in the mail, with the part of it that is cut off struck through. */
export function MailCardLine({ label, shown, cut, note }: MailCardLineProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>
          <bdi>
            {shown}
            {cut && (
              <del className={styles.cut} aria-label={cut.label}>
                {cut.text}
              </del>
            )}
          </bdi>
        </b>{" "}
        <span className={styles.note}>{note}</span>
      </dd>
    </div>
  );
}
