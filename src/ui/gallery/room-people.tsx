import { Address } from "#src/ui/address.tsx";
import { Avatar } from "#src/ui/avatar.tsx";
import { Button } from "#src/ui/button.tsx";
import { Card, CardBody, CardFoot } from "#src/ui/card.tsx";
import { FieldGroup } from "#src/ui/field-group.tsx";
import { Field } from "#src/ui/field.tsx";
import { GroupHead } from "#src/ui/group-head.tsx";
import { Copy, Mail, RefreshCw, Send, Undo2 } from "#src/ui/icons.ts";
import { ListRow } from "#src/ui/list-row.tsx";
import { List } from "#src/ui/list.tsx";
import { MenuItem } from "#src/ui/menu-item.tsx";
import { MenuRule, MenuTitle } from "#src/ui/menu-parts.tsx";
import { Menu } from "#src/ui/menu.tsx";
import { Reason } from "#src/ui/reason.tsx";
import { SearchInput } from "#src/ui/search-input.tsx";
import { Select } from "#src/ui/select.tsx";
import { StateLabel } from "#src/ui/state-label.tsx";
import { TextInput } from "#src/ui/text-input.tsx";
import { UserIdText } from "#src/ui/user-id-text.tsx";
import styles from "./room-page.module.css";

const pending = [
  { address: "ana.beltran@example.org", whole: true, sub: "You, 2 hours ago" },
  {
    address: "p.raghunathan.of.the.northern.plots@allotments.example.org",
    whole: true,
    sub: "You, 9 days ago",
  },
  { address: "ali...@exa...", whole: false, sub: "Tomasz, 12 days ago" },
];
const members = [
  { name: "Amélie Fournier", id: "@amelie:example.org", role: "Admin" },
  { name: "Nora Lindqvist", id: "@nora:example.org", role: "Moderator" },
  { name: "ليلى الحداد", id: "@layla:example.org", role: "" },
  { name: "Мария Ковальчук", id: "@mariya:example.org", role: "" },
];
const nothing = () => undefined;

export function RoomPeople() {
  return (
    <>
      <div className={styles.invite}>
        <InviteCard />
      </div>
      <section aria-labelledby="sending">
        <GroupHead inset id="sending" count={1}>
          Sending
        </GroupHead>
        <List inset labelledBy="sending">
          <ListRow
            wrap
            sign={
              <StateLabel tone="sending" wordHidden spinning>
                Sending
              </StateLabel>
            }
            name={<Address>ines.moreau@example.org</Address>}
            sub="With example.org since 11:16:08"
          />
        </List>
      </section>
      <section aria-labelledby="pending">
        <GroupHead inset id="pending" count={21} end={<a href="?page=places">All invitations</a>}>
          Pending
        </GroupHead>
        <List inset labelledBy="pending">
          {pending.map(({ address, whole, sub }) => (
            <ListRow
              key={address}
              sign={
                <StateLabel tone="pending" wordHidden>
                  Pending
                </StateLabel>
              }
              name={<Address look={whole ? "whole" : "shown"}>{address}</Address>}
              title={address}
              sub={sub}
              end={<PendingMenu address={address} />}
            />
          ))}
        </List>
      </section>
      <section aria-labelledby="members">
        <GroupHead inset id="members" count={148}>
          Members
        </GroupHead>
        <div className={styles.search}>
          <SearchInput label="Search members" placeholder="Search members" />
        </div>
        <List inset labelledBy="members">
          {members.map(({ name, id, role }) => (
            <ListRow
              key={id}
              sign={<Avatar name={name} id={id} size="m" />}
              name={<bdi>{name}</bdi>}
              sub={<UserIdText>{id}</UserIdText>}
              end={role}
            />
          ))}
        </List>
      </section>
    </>
  );
}

function InviteCard() {
  return (
    <Card>
      <CardBody>
        <FieldGroup>
          <Field label="By" className={styles.medium}>
            <Select>
              <option>Email</option>
              <option>Phone</option>
            </Select>
          </Field>
          <Field label="Address">
            <TextInput ltr type="email" defaultValue="bea@example.org" />
          </Field>
        </FieldGroup>
        <Button look="primary" wide icon={Send}>
          Send invitation
        </Button>
        <Reason icon={Mail}>
          <UserIdText>id.example.org</UserIdText> mails it as <b>Nora Lindqvist</b>, for{" "}
          <b>Allotment Lane Gardeners</b>.
        </Reason>
      </CardBody>
      <CardFoot>
        More than one? <a href="?page=parts">Paste a list</a>
      </CardFoot>
    </Card>
  );
}

function PendingMenu({ address }: { address: string }) {
  return (
    <Menu label={`Actions for ${address}`}>
      <MenuTitle>{address}</MenuTitle>
      <MenuItem icon={RefreshCw} hint="A second mail to the same address" onSelect={nothing}>
        Resend
      </MenuItem>
      <MenuItem icon={Copy} onSelect={nothing}>
        Copy the address
      </MenuItem>
      <MenuItem icon={Mail} off hint="Nobody told this device the name" onSelect={nothing}>
        Write to them
      </MenuItem>
      <MenuRule />
      <MenuItem icon={Undo2} danger hint="The link stops working at once" onSelect={nothing}>
        Revoke…
      </MenuItem>
    </Menu>
  );
}
