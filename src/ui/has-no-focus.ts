import { mainId } from "./shell.tsx";

/** Whether the focus is nowhere, or only where a page begins: what had it is gone. */
export function hasNoFocus(): boolean {
  const { activeElement, body } = document;
  return activeElement === null || activeElement === body || activeElement.id === mainId;
}
