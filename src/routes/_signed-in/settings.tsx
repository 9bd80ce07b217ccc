import { createFileRoute } from "@tanstack/react-router";
import { ExportLists } from "#src/features/invite-run/export-lists.tsx";
import { NoticeSwitch } from "#src/features/runs/notice-switch.tsx";
import { SettingsPage } from "#src/features/settings/settings-page.tsx";

export const Route = createFileRoute("/_signed-in/settings")({ component: Settings });

function Settings() {
  return <SettingsPage noticeSwitch={<NoticeSwitch />} exportLists={<ExportLists />} />;
}
