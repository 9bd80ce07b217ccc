import type { JobExecutor } from "#src/matrix/executor/job-executor.ts";
import type { UserId } from "#src/matrix/ids.ts";

/** A signed-in device on a homeserver: what a job needs to be made, and the executor it is handed to. */
export interface HomeserverAccess {
  readonly serverUrl: string;
  readonly userId: UserId;
  readonly deviceId: string;
  /** The access token of this moment; the executor renews it when the server says that it has expired. */
  readonly accessToken: string;
  readonly executor: JobExecutor;
}
