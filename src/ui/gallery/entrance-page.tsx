import { useState } from "react";
import { Button } from "#src/ui/button.tsx";
import { DoorPicture } from "#src/ui/door-picture.tsx";
import { Entrance } from "#src/ui/entrance.tsx";
import { Field } from "#src/ui/field.tsx";
import { Info } from "#src/ui/icons.ts";
import { PasswordInput } from "#src/ui/password-input.tsx";
import { Reason } from "#src/ui/reason.tsx";
import { Stack } from "#src/ui/stack.tsx";
import { TextInput } from "#src/ui/text-input.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";

export function EntrancePage() {
  const [server, setServer] = useState("exmaple.org");
  const found = server === "example.org";
  return (
    <Entrance
      title="Know who came in"
      lead="Invite people to your Matrix rooms by email, and see what became of every invitation."
      foot="Nothing is installed. Addresses you type stay on this device."
      picture={
        <DoorPicture
          tickets={[
            { address: "ana@example.org", note: "Handed over 09:14", tone: "pending", word: "Pending" },
            { address: "kwame@example.org", note: "as Kwame Asante", tone: "joined", word: "Joined" },
            { address: "inse@example.org", note: "by Tomasz, a typo", tone: "revoked", word: "Revoked" },
          ]}
        />
      }
    >
      <Stack>
        <Field
          label="Your homeserver"
          note={found ? { look: "ok", text: "Found matrix.example.org" } : null}
          error={
            found
              ? undefined
              : {
                  text: (
                    <>
                      No Matrix server answers at{" "}
                      <b>
                        <UserIdText>{server}</UserIdText>
                      </b>
                      . Did you mean example.org?
                    </>
                  ),
                  code: "NO_ANSWER",
                }
          }
        >
          <TextInput
            ltr
            value={server}
            autoComplete="url"
            onChange={(event) => {
              setServer(event.target.value);
            }}
          />
        </Field>
        <Field label="Password">
          <PasswordInput autoComplete="current-password" defaultValue="correct horse" />
        </Field>
        <Button look="primary" wide offBecause={found ? undefined : "why"}>
          Continue
        </Button>
        <Reason id="why" icon={Info}>
          It is the part after the colon in your Matrix name: <UserIdText>@nora:example.org</UserIdText>
        </Reason>
      </Stack>
    </Entrance>
  );
}
