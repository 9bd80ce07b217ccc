import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import { stateIcon, stateToneClass, type StateTone } from "./state-tone.ts";
import styles from "./door-picture.module.css";

/** One of the three tickets that lie on the picture. */
export interface PictureTicket {
  address: string;
  note: ReactNode;
  tone: StateTone;
  word: ReactNode;
}

const places = [
  [322, 440],
  [350, 520],
  [322, 600],
] as const;

/** The door ajar, light falling out, three tickets before it. Decoration; the words are short, they do not break. */
export function DoorPicture({ tickets }: { tickets: readonly PictureTicket[] }) {
  return (
    <svg
      className={styles.picture}
      viewBox="0 0 720 900"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <defs>
        <linearGradient id="door-glow" x1="0" y1="0" x2="0" y2="1">
          <stop className={styles.glow} offset="0" stopOpacity="0.95" />
          <stop className={styles.glow} offset="1" stopOpacity="0.55" />
        </linearGradient>
        <linearGradient id="door-floor" x1="0" y1="0" x2="0" y2="1">
          <stop className={styles.glow} offset="0" stopOpacity="0.42" />
          <stop className={styles.glow} offset="1" stopOpacity="0.04" />
        </linearGradient>
      </defs>
      <path className={styles.ground} d="M-720 690H1440V900H-720z" />
      <g transform="translate(-92 0)">
        <path d="M374 690H520L704 900H336z" fill="url(#door-floor)" />
        <path d="M190 690V330a170 170 0 0 1 340 0v360z" fill="url(#door-glow)" />
        <path className={styles.door} d="M190 690V330A170 170 0 0 1 322 164.3L374 216V650L200 690z" />
        <path
          className={styles.door}
          d="M176 690V330a184 184 0 0 1 368 0v360h-24V330a160 160 0 0 0-320 0v360z"
        />
        <path className={styles.panel} d="M226 662V334C226 272 262 226 314 203L348 236V634z" />
        <circle className={styles.handle} cx="357" cy="430" r="6" />
      </g>
      {tickets.slice(0, places.length).map((ticket, index) => (
        <g key={ticket.address} transform={`translate(${places[index]?.join(" ")})`}>
          <TicketDrawing ticket={ticket} />
        </g>
      ))}
    </svg>
  );
}

function TicketDrawing({ ticket }: { ticket: PictureTicket }) {
  return (
    <g className={classNames(stateToneClass(ticket.tone))}>
      <path
        className={styles.ticket}
        d="M10 0H206a7 7 0 0 0 14 0H318a10 10 0 0 1 10 10V54a10 10 0 0 1-10 10H220a7 7 0 0 0-14 0H10A10 10 0 0 1 0 54V10A10 10 0 0 1 10 0z"
      />
      <path className={styles.perforation} d="M213 11v42" />
      <text className={styles.address} x="18" y="29">
        {ticket.address}
      </text>
      <text className={styles.note} x="18" y="47">
        {ticket.note}
      </text>
      <g className={styles.sign} transform="translate(229 24) scale(0.6667)">
        <Icon of={stateIcon(ticket.tone)} />
      </g>
      <text className={styles.word} x="251" y="36.5">
        {ticket.word}
      </text>
    </g>
  );
}
