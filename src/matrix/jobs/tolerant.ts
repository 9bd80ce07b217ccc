import * as v from "valibot";
import { isJsonObject, type JsonObject } from "#src/lib/json.ts";
import { isUserId, type UserId } from "#src/matrix/ids.ts";

import { isToken } from "./job-request.ts";

type Schema<Output> = v.GenericSchema<unknown, Output>;

export const jsonObject = v.custom<JsonObject>(isJsonObject);
export const userId = v.custom<UserId>(isUserId);
export const accessToken = v.pipe(v.string(), v.check(isToken));

/** A part that may be missing; one that is malformed counts as missing. */
export function lenient<const S extends v.GenericSchema>(schema: S) {
  return v.fallback(v.optional(schema), undefined);
}

/** A list without those elements that do not fit. */
export function fittingItems<Output>(item: Schema<Output>) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((items): readonly Output[] =>
      items.flatMap((value) => {
        const parsed = v.safeParse(item, value);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  );
}

/**
 * An object whose keys a server chose, as entries, without those that do not fit. Entries, because an object
 * cannot safely have `__proto__` as a key.
 */
export function fittingEntries<Key extends string, Output>(
  isKey: (key: string) => key is Key,
  value: Schema<Output>,
) {
  return v.pipe(
    jsonObject,
    v.transform((object) =>
      Object.entries(object).flatMap(([key, member]): readonly (readonly [Key, Output])[] => {
        const parsed = v.safeParse(value, member);
        return isKey(key) && parsed.success ? [[key, parsed.output]] : [];
      }),
    ),
  );
}

export function isString(key: string): key is string {
  return typeof key === "string";
}
