import { createContext, useContext, useId } from "react";

/** What a `Field` tells the control inside it. */
export interface FieldWiring {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

export const FieldContext = createContext<FieldWiring | undefined>(undefined);

/** Attributes that tie a control to its `Field`; a control outside one gets an id of its own. */
export function useFieldAttributes() {
  const own = useId();
  const field = useContext(FieldContext);
  return {
    id: field?.id ?? own,
    "aria-describedby": field?.describedBy,
    "aria-invalid": field?.invalid ? true : undefined,
  };
}
