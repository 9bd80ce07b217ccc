/** Gives the test an empty session storage of its own, in place of the browser's. */
export function freshSessionStorage(): void {
  const items = new Map<string, string>();
  const storage = {
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
  } satisfies Storage;
  Object.defineProperty(globalThis, "sessionStorage", { value: storage, configurable: true });
}
