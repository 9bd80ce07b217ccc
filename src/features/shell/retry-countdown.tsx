import { useEffect, useState } from "react";
import { FormattedMessage } from "react-intl";

/** "Trying again in 8 s", counting down. For eyes only: read aloud every second it would drown all else. */
export function RetryCountdown({ at }: { at: number }) {
  const seconds = useSecondsUntil(at);
  return (
    <span aria-hidden="true">
      {seconds > 0 ? (
        <FormattedMessage
          id="offline.tryingIn"
          defaultMessage="Trying again in {seconds, number} s."
          description="In the notice that nothing new arrives: when it is tried again"
          values={{ seconds }}
        />
      ) : (
        <FormattedMessage
          id="offline.trying"
          defaultMessage="Trying again …"
          description="In the notice that nothing new arrives: it is tried again now"
        />
      )}
    </span>
  );
}

/** Whole seconds from now until then, none once it has passed. */
function useSecondsUntil(at: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return Math.max(0, Math.ceil((at - now) / 1000));
}
