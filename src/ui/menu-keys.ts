function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}

function nextIndex(key: string, current: number, items: readonly HTMLElement[]): number | undefined {
  const count = items.length;
  if (key === "ArrowDown") return (current + 1) % count;
  if (key === "ArrowUp") return (current - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key.length !== 1 || key === " ") return undefined;
  const letter = key.toLocaleLowerCase();
  const after = [...items.slice(current + 1), ...items.slice(0, current + 1)];
  const found = after.find((item) => item.textContent.trim().toLocaleLowerCase().startsWith(letter));
  return found && items.indexOf(found);
}

/** Focuses the first item of a menu. */
export function focusFirstItem(menu: HTMLElement): void {
  itemsOf(menu)[0]?.focus();
}

/** Moves the focus by arrow, Home, End or first letter; returns whether the key was one of these. */
export function moveInMenu(menu: HTMLElement, key: string): boolean {
  const items = itemsOf(menu);
  const current = items.findIndex((item) => item === document.activeElement);
  const next = items.length === 0 ? undefined : nextIndex(key, current, items);
  if (next === undefined) return false;
  items[next]?.focus();
  return true;
}
