/** The command line is not understood: print the message and end with status 1. */
export class UsageError extends Error {
  name = 'UsageError';
}
