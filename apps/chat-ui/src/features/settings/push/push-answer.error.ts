/** The browser asked the person, who did not allow it. */
export class PushAnswerError extends Error {
  override readonly name = 'PushAnswerError';
}
