import { Observable } from "#src/lib/observable.ts";

const KEY = "usher.runNotices";

/** Whether the browser is to tell when a run has ended or is held: `denied` where the person lets no page do that. */
export type RunNotices = "on" | "off" | "denied" | "unsupported";

/** The choice on this device, kept current. */
export const runNotices = new Observable<RunNotices>(read());

function read(): RunNotices {
  if (typeof Notification === "undefined") return "unsupported";
  if (Notification.permission === "denied") return "denied";
  try {
    return localStorage.getItem(KEY) === "on" && Notification.permission === "granted" ? "on" : "off";
  } catch {
    return "off";
  }
}

/** Stores the choice; asks the person, the first time, whether the browser may. Call it at a press. */
export async function setRunNotices(wanted: boolean): Promise<void> {
  if (typeof Notification === "undefined") return;
  const permission = wanted ? await Notification.requestPermission() : Notification.permission;
  const isOn = wanted && permission === "granted";
  try {
    if (isOn) localStorage.setItem(KEY, "on");
    else localStorage.removeItem(KEY);
  } catch {
    // It lasts as long as the page.
  }
  const off = permission === "denied" ? "denied" : "off";
  runNotices.set(isOn ? "on" : off);
}

/** Tells it, where the person wants that and does not look at the page. Those of one `tag` take each other's place. */
export function tellByNotice(title: string, body: string, tag: string): void {
  if (runNotices.get() !== "on" || document.hasFocus()) return;
  try {
    const notice = new Notification(title, { body, tag });
    notice.addEventListener("click", () => window.focus());
  } catch {
    // Browsers of phones have them for service workers only.
  }
}
