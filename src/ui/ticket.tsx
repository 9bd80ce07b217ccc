import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { StateLabel } from "./state-label.tsx";
import { stateToneClass, type StateTone } from "./state-tone.ts";
import styles from "./ticket.module.css";

interface TicketProps {
  /** Who invited whom, and how. */
  text: ReactNode;
  /** What else is known, in one line. */
  sub?: ReactNode;
  /** Small plain buttons, only for who may press them. */
  acts?: ReactNode;
  tone: StateTone;
  /** The word for the state. */
  state: ReactNode;
  /** Since when, by whom, proof: several lines may be given as several elements. */
  note?: ReactNode;
  /** What lies behind the ticket: the main pane (the usual) or the paper of the page. */
  on?: "surface" | "ground";
}

/**
 * An invitation: the main part says what was done, the perforated stub what became of it, and only the stub
 * changes. Under 480 px of its own width the stub moves below.
 */
export function Ticket({ text, sub, acts, tone, state, note, on = "surface" }: TicketProps) {
  return (
    <div className={classNames(styles.wrap, on === "ground" && styles.onGround)}>
      <article className={styles.ticket}>
        <div className={styles.main}>
          <p className={styles.text}>{text}</p>
          {sub !== undefined && sub !== null && <p className={styles.sub}>{sub}</p>}
          {acts !== undefined && acts !== null && <div className={styles.acts}>{acts}</div>}
        </div>
        <div className={classNames(styles.stub, stateToneClass(tone))}>
          <StateLabel tone={tone}>{state}</StateLabel>
          {note !== undefined && note !== null && <div className={styles.note}>{note}</div>}
        </div>
      </article>
    </div>
  );
}
