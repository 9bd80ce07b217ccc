import { defineMessages, useIntl, type MessageDescriptor } from "react-intl";

type Name = "everyone" | "moderators" | "admins" | "fromLevel" | "member" | "moderator" | "admin" | "level";

const messages: Readonly<Record<Name, MessageDescriptor>> = defineMessages({
  everyone: {
    id: "timeline.power.everyone",
    defaultMessage: "everyone",
    description: "Who may invite to a room",
  },
  moderators: {
    id: "timeline.power.moderators",
    defaultMessage: "moderators",
    description: "Who may invite to a room: moderators and admins",
  },
  admins: {
    id: "timeline.power.admins",
    defaultMessage: "admins",
    description: "Who may invite to a room",
  },
  fromLevel: {
    id: "timeline.power.fromLevel",
    defaultMessage: "power level {level, number} and up",
    description: "Who may invite to a room, where the level is none of the usual ones",
  },
  member: { id: "timeline.power.member", defaultMessage: "member", description: "Role in a room" },
  moderator: { id: "timeline.power.moderator", defaultMessage: "moderator", description: "Role in a room" },
  admin: { id: "timeline.power.admin", defaultMessage: "admin", description: "Role in a room" },
  level: {
    id: "timeline.power.level",
    defaultMessage: "power level {level, number}",
    description: "Role in a room, where the level is none of the usual ones",
  },
});

/** Says power levels by the roles that people know; levels in between keep their number. */
export function usePowerLevelWords(): {
  /** Whoever has at least this level. */
  atLeast: (level: number) => string;
  /** Somebody with exactly this level. */
  role: (level: number) => string;
} {
  const intl = useIntl();
  return {
    atLeast: (level) => {
      if (level <= 0) return intl.formatMessage(messages.everyone);
      if (level === 50) return intl.formatMessage(messages.moderators);
      if (level === 100) return intl.formatMessage(messages.admins);
      return intl.formatMessage(messages.fromLevel, { level });
    },
    role: (level) => {
      if (level === 0) return intl.formatMessage(messages.member);
      if (level === 50) return intl.formatMessage(messages.moderator);
      if (level === 100) return intl.formatMessage(messages.admin);
      return intl.formatMessage(messages.level, { level });
    },
  };
}
