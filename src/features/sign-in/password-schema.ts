import * as v from "valibot";

/** What the password form asks for. The messages are codes; the form has the words. */
export const passwordSchema = v.object({
  user: v.pipe(v.string(), v.trim(), v.nonEmpty("user-missing")),
  /** As typed: blanks may belong to it. */
  password: v.pipe(v.string(), v.nonEmpty("password-missing")),
});

export type PasswordFields = v.InferOutput<typeof passwordSchema>;
