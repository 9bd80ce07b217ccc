import {
  ArrowRight,
  Ban,
  Check,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleMinus,
  CircleQuestionMark,
  CircleStop,
  Clock,
  EyeOff,
  LogOut,
  MailX,
  OctagonX,
  Pause,
  Search,
  Send,
  TicketCheck,
  Undo2,
  UserMinus,
  UserX,
  type IconShape,
} from "./icons.ts";
import styles from "./state-tone.module.css";

const icons = {
  waiting: CircleDashed,
  sending: Send,
  checking: Search,
  sent: Check,
  pending: Clock,
  accepted: TicketCheck,
  joined: CircleCheck,
  left: LogOut,
  removed: UserMinus,
  withdrawn: MailX,
  declined: UserX,
  banned: Ban,
  revoked: Undo2,
  refused: OctagonX,
  decision: CircleQuestionMark,
  unconfirmed: EyeOff,
  skipped: CircleMinus,
  stopped: CircleStop,
  moved: ArrowRight,
  paused: Pause,
  held: CircleAlert,
} satisfies Record<string, IconShape>;

/** The states there are looks for. The words for them come from whoever shows one. */
export type StateTone = keyof typeof icons;

/** The icon of a state. */
export function stateIcon(tone: StateTone): IconShape {
  return icons[tone];
}

/** Class that sets `--c` (text), `--s` (soft ground) and `--f` (fill) to the colours of a state. */
export function stateToneClass(tone: StateTone): string | undefined {
  return styles[tone];
}
