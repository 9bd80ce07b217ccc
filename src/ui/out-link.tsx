import type { ReactNode } from "react";

interface OutLinkProps {
  /** Checked before, where a server named it: `https:`, or `http:` on this device. */
  to: string;
  children: ReactNode;
}

/** A link out of the app, in a tab of its own that learns nothing of where it came from. */
export function OutLink({ to, children }: OutLinkProps) {
  return (
    <a href={to} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
