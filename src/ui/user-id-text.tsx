/** An id, an alias or a server name: left to right in every language, never translated. */
export function UserIdText({ children }: { children: string }) {
  return (
    <bdi dir="ltr" translate="no">
      {children}
    </bdi>
  );
}
