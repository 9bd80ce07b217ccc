/** `list` with every value put through `change`; itself when none became another. */
export function mapUnlessSame<T>(list: readonly T[], change: (value: T) => T): readonly T[] {
  let changed: T[] | undefined;
  let index = -1;
  for (const value of list) {
    index += 1;
    const now = change(value);
    if (now === value) continue;
    changed ??= [...list];
    changed[index] = now;
  }
  return changed ?? list;
}

/** `map` with every value put through `change`; itself when none became another. */
export function mapValuesUnlessSame<K, V>(
  map: ReadonlyMap<K, V>,
  change: (value: V) => V,
): ReadonlyMap<K, V> {
  let changed: Map<K, V> | undefined;
  for (const [key, value] of map) {
    const now = change(value);
    if (now === value) continue;
    changed ??= new Map(map);
    changed.set(key, now);
  }
  return changed ?? map;
}
