/**
 * What every schema library of today can be asked: whether a value fits, and what comes out of it. Only the
 * part that jobs use. https://standardschema.dev
 */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string }[] };

/** The schema's output wrapped in an object, or `undefined` if the value does not fit. */
export function fit<Output>(
  schema: StandardSchemaV1<unknown, Output>,
  value: unknown,
): { readonly value: Output } | undefined {
  const answer = schema["~standard"].validate(value);
  if (answer instanceof Promise) throw new TypeError("A job's result schema must be synchronous.");
  return answer.issues === undefined ? { value: answer.value } : undefined;
}
