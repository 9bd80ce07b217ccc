/** Somebody's name within a sentence, in whatever direction it is written. */
export function Name({ children }: { children: string }) {
  return (
    <b>
      <bdi>{children}</bdi>
    </b>
  );
}
