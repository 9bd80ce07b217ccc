import { isJsonObject } from "#src/lib/json.ts";
import type { JobResponse } from "#src/matrix/jobs/job-response.ts";
import type { Lane, RowReason, ServerAnswer } from "#src/storage/outbox-records.ts";
import type { RowEvent } from "./reduce-row.ts";

/** What a server sends for its code and for its words may be any text, and it is kept. */
const LONGEST_KEPT = 255;

/**
 * What the answer to an invitation says about its row. Hardly any refusal proves that nothing was mailed: a
 * homeserver has it mailed first and looks at the room's rules after. The rules for users come first, so that
 * every refusal of one is proof.
 *
 * @param isSignedOut  whether the session has ended: a token that only could not be renewed for now is tried again
 */
export function classifyAnswer(response: JobResponse<unknown>, lane: Lane, isSignedOut: boolean): RowEvent {
  if (response.success) return { type: "answered" };
  const { statusCode: status, failure } = response;
  const errcode = response.errorCode.slice(0, LONGEST_KEPT);
  const error = response.errorMessage.slice(0, LONGEST_KEPT);
  const answer: ServerAnswer = { status, errcode, ...(error !== "" && { error }) };
  if (failure !== undefined) return { type: "unclear", answer };
  switch (`${status} ${errcode}`) {
    case "429 M_LIMIT_EXCEEDED":
      return { type: "limited", retryAfterMs: retryAfterMs(response), answer };
    case "401 M_UNKNOWN_TOKEN":
    case "401 M_MISSING_TOKEN":
      if (isSignedOut) return { type: "held", reason: "signed-out", answer };
      return { type: "limited", retryAfterMs: undefined, answer };
    case "401 M_USER_LOCKED":
      return { type: "held", reason: "locked", answer };
    case "403 M_USER_SUSPENDED":
      return { type: "held", reason: "suspended", answer };
    case "404 M_UNRECOGNIZED":
    case "405 M_UNRECOGNIZED":
      return { type: "held", reason: "unrecognized", answer };
    case "400 M_MISSING_PARAM":
    case "400 M_BAD_JSON":
      return { type: "refused", reason: "bad-request", answer };
    case "403 M_INVITE_BLOCKED":
      return { type: "refused", reason: "invitee-blocks", answer };
    default:
      return lane === "direct" ? classifyDirect(answer) : { type: "unclear", answer };
  }
}

function classifyDirect(answer: ServerAnswer): RowEvent {
  const isProof = answer.status >= 400 && answer.status < 500 && answer.status !== 408;
  const refused: RowReason = "forbidden";
  return isProof ? { type: "refused", reason: refused, answer } : { type: "unclear", answer };
}

function retryAfterMs({ body }: JobResponse<unknown>): number | undefined {
  const wait = isJsonObject(body) ? body["retry_after_ms"] : undefined;
  return typeof wait === "number" && Number.isFinite(wait) ? wait : undefined;
}
