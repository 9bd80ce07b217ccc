import { isJsonObject, type JsonObject, type JsonValue } from "#src/lib/json.ts";
import { JobDataError } from "./job-errors.ts";

/** What a job carries for its submitter: a deep, frozen copy. Throws a `TypeError` if it is no JSON object. */
export function copyData(data: JsonObject): JsonObject {
  if (!isJsonObject(data)) throw new TypeError("A job's data must be an object.");
  const copy: unknown = JSON.parse(JSON.stringify(data), (_key, value: unknown) => Object.freeze(value));
  if (!isJsonObject(copy)) throw new TypeError("A job's data must be an object.");
  return copy;
}

/** The value under a key that may be any string, `__proto__` too. */
export function dataJson(data: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}

/** The string under a key. Throws `JobDataError` if there is none. */
export function dataStr(data: JsonObject, key: string): string {
  const value = dataJson(data, key);
  if (typeof value !== "string") throw new JobDataError("The job's data has no string under this key.");
  return value;
}
