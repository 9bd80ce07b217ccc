/**
 * A job was made of something that cannot be sent. It is a mistake of the program, found before anything
 * leaves the device. The message names the argument and never quotes it: it may be a token or an address.
 */
export class JobArgumentError extends Error {
  override readonly name = "JobArgumentError";
}

/** The data that a job carries has no string under the key that was asked for. */
export class JobDataError extends Error {
  override readonly name = "JobDataError";
}
