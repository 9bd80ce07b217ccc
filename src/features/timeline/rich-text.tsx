import type { ReactNode } from "react";

/** The tags that the sentences of the tiles may hold: `<b>` for what matters, `<q>` for what somebody wrote. */
export const richText = {
  b: (chunks: ReactNode) => <b>{chunks}</b>,
  q: (chunks: ReactNode) => (
    <q>
      <bdi>{chunks}</bdi>
    </q>
  ),
};
