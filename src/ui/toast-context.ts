import { createContext, useContext, type ReactNode } from "react";

/** A short notice. It only repeats what the page shows as well. */
export interface Toast {
  text: ReactNode;
  /** A way to what the notice is about. */
  action?: { label: ReactNode; onPress: () => void };
}

export const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Shows a notice: `const toast = useToast(); toast({ text })`. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}
