/** The file cannot be sent as it is. */
export class UnusableFileError extends Error {
  override readonly name = 'UnusableFileError';
}
