import * as v from "valibot";
import { parseServerInput } from "#src/matrix/discovery/server-input.ts";

/** What the form for another identity server asks for. The message is a code; the form has the words. */
export const identityServerSchema = v.object({
  server: v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const baseUrl = identityServerUrl(dataset.value);
      if (baseUrl !== undefined) return baseUrl;
      addIssue({ message: dataset.value.trim() === "" ? "missing" : "no-server" });
      return NEVER;
    }),
  ),
});

/** The base URL of what was typed; it has no path, see `chooseIdentityServer`. */
function identityServerUrl(typed: string): string | undefined {
  const input = parseServerInput(typed);
  if (input === undefined) return undefined;
  const { origin, pathname } = new URL(input.kind === "name" ? `https://${input.name}` : input.baseUrl);
  return pathname === "/" ? origin : undefined;
}
