import { useIntl } from "react-intl";
import { DoorPicture } from "#src/ui/door-picture.tsx";

/** The door ajar, and what Usher tells of three invitations. */
export function SignInPicture() {
  const { formatMessage, formatTime } = useIntl();
  return (
    <DoorPicture
      tickets={[
        {
          address: "ana@example.org",
          tone: "pending",
          word: formatMessage({
            id: "signIn.picturePending",
            defaultMessage: "Pending",
            description: "On the picture of the sign-in page: state of an invitation. Short",
          }),
          note: formatMessage(
            {
              id: "signIn.pictureHandedOver",
              defaultMessage: "Handed over {time}",
              description: "On the picture of the sign-in page: when an invitation was sent. Short",
            },
            { time: formatTime(Date.UTC(2026, 0, 1, 9, 14), { timeZone: "UTC" }) },
          ),
        },
        {
          address: "kwame@example.org",
          tone: "joined",
          word: formatMessage({
            id: "signIn.pictureJoined",
            defaultMessage: "Joined",
            description: "On the picture of the sign-in page: state of an invitation. Short",
          }),
          note: formatMessage(
            {
              id: "signIn.pictureAs",
              defaultMessage: "as {name}",
              description: "On the picture of the sign-in page: who came in. Short",
            },
            { name: "Kwame Asante" },
          ),
        },
        {
          address: "inse@example.org",
          tone: "revoked",
          word: formatMessage({
            id: "signIn.pictureRevoked",
            defaultMessage: "Revoked",
            description: "On the picture of the sign-in page: state of an invitation. Short",
          }),
          note: formatMessage(
            {
              id: "signIn.pictureTypo",
              defaultMessage: "by {name}, a typo",
              description: "On the picture of the sign-in page: who revoked an invitation, and why. Short",
            },
            { name: "Tomasz" },
          ),
        },
      ]}
    />
  );
}
