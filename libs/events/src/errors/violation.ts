/** One broken rule of an event. The message never quotes a text of the event: it ends up in logs. */
export interface Violation {
  /** Where: a JSON Pointer (RFC 6901) into the CloudEvents envelope, such as `/data/task/title`. */
  readonly path: string;
  /** What is wrong: what was expected and what was found. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}
