import type { MessageDescriptor } from "react-intl";
import { MissingPartError } from "#src/lib/missing-part.ts";
import { cleanLine } from "#src/lib/clean-text.ts";
import {
  CancelledError,
  ConnectionError,
  errorCode,
  MatrixError,
  ResponseError,
} from "#src/matrix/executor/errors.ts";
import { IdentityGrantError } from "#src/matrix/identity/identity-grant-error.ts";
import { IdentityServerError } from "#src/matrix/identity/identity-server-error.ts";
import { InviteError } from "#src/outbox/invite-error.ts";
import { StorageError } from "#src/storage/storage-error.ts";
import { homeserverWords } from "./homeserver-words.ts";
import { grantWords, identityWords } from "./identity-words.ts";
import { inviteWords } from "./invite-words.ts";
import { storageWords } from "./storage-words.ts";

/** What it means that addresses could not be looked over or a run not be started. Nothing was sent. */
export function failureWords(error: unknown): MessageDescriptor {
  if (error instanceof InviteError) return inviteWords[error.code];
  if (error instanceof IdentityGrantError) return grantWords[error.code];
  if (error instanceof IdentityServerError) return identityWords[error.code];
  if (error instanceof StorageError) return storageWords.notWritten;
  if (error instanceof MatrixError) {
    return error.status === 401 ? homeserverWords.signedOut : homeserverWords.notAnswered;
  }
  if (error instanceof MissingPartError) return homeserverWords.missingPart;
  if (error instanceof ConnectionError) return homeserverWords.connection;
  if (error instanceof ResponseError) return homeserverWords.notUnderstood;
  return error instanceof CancelledError ? homeserverWords.cancelled : homeserverWords.unknown;
}

/** The code to report with it. */
export function failureCode(error: unknown): string {
  if (error instanceof IdentityServerError) return cleanLine(error.errcode ?? "") || asCode(error.code);
  if (error instanceof InviteError && error.cause instanceof MatrixError) return errorCode(error.cause);
  if (error instanceof MissingPartError) return "PART_MISSING";
  if (error instanceof StorageError) return `STORAGE_${asCode(error.code)}`;
  if (error instanceof InviteError || error instanceof IdentityGrantError) return asCode(error.code);
  return errorCode(error);
}

function asCode(code: string): string {
  return code.toUpperCase().replaceAll("-", "_");
}
