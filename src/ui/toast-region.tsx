import { useState, type ReactNode } from "react";
import { ToastCard } from "./toast-card.tsx";
import { ToastContext, type Toast } from "./toast-context.ts";
import styles from "./toast.module.css";

interface Shown {
  key: number;
  toast: Toast;
}

/** Once, around the app: shows what `useToast` is given and reads it aloud when nothing else is being said. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);

  function show(toast: Toast) {
    setShown((before) => [...before.slice(-2), { key: (before.at(-1)?.key ?? 0) + 1, toast }]);
  }

  function remove(key: number) {
    setShown((before) => before.filter((each) => each.key !== key));
  }

  return (
    <ToastContext value={show}>
      {children}
      <div className={styles.region} aria-live="polite">
        {shown.map(({ key, toast }) => (
          <ToastCard
            key={key}
            toast={toast}
            onGone={() => {
              remove(key);
            }}
          />
        ))}
      </div>
    </ToastContext>
  );
}
