import { useIntl } from "react-intl";
import { Skeleton } from "#src/ui/skeleton.tsx";

/** Until the runs are read from the device. */
export function RunsSkeleton() {
  const { formatMessage } = useIntl();
  return (
    <Skeleton
      rows={4}
      label={formatMessage({
        id: "runs.loading",
        defaultMessage: "Loading your runs",
        description: "For screen readers, until the runs are read from the device",
      })}
    />
  );
}
