/** A problem document (RFC 9457) as the API writes it. */
export interface Problem {
  title: string;
  status: number;
  detail: string;
  correlationId: string;
  errors?: { pointer: string; message: string; remedy: string }[];
}

/** The API refused, or could not be reached: `status` 0. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    readonly problem?: Problem,
    options?: ErrorOptions,
  ) {
    super(problem?.detail ?? `HTTP ${status}`, options);
  }
}

const UNREACHABLE = 'Errand cannot be reached. Check your connection and try again.';
const BUSY = 'Errand does not answer right now. Try again in a moment.';
const DEFECT = 'Something went wrong on our side. Try again in a moment.';

/** What to tell a person about a failure: what is wrong, and what to try. */
export function describeError(error: unknown): string {
  if (!(error instanceof ApiError)) return DEFECT;
  if (error.status === 0) return UNREACHABLE;
  if (error.status === 503) return BUSY;
  const first = error.problem?.errors?.[0];
  if (error.status === 422 && first) return `${fieldName(first.pointer)} ${first.message}. ${first.remedy}`;
  return error.problem?.detail ?? DEFECT;
}

/** The message for each field at fault, by the field's name: `{ email: 'must be an email. Give an address …' }`. */
export function fieldErrors(error: unknown): Record<string, string> {
  const errors = error instanceof ApiError ? (error.problem?.errors ?? []) : [];
  return Object.fromEntries(
    errors.map(({ pointer, message, remedy }) => [
      pointer.replace(/^\//, '').split('/')[0] ?? pointer,
      sentence(message, remedy),
    ]),
  );
}

/** The rule's own message starts with the field's name, which the form shows already. */
function sentence(message: string, remedy: string): string {
  const bare = message.replace(/[.\s]+$/, '');
  return remedy ? remedy : `${bare.charAt(0).toUpperCase()}${bare.slice(1)}.`;
}

function fieldName(pointer: string): string {
  const name = pointer.replace(/^\//, '').split('/')[0] ?? '';
  return name ? `${name.charAt(0).toUpperCase()}${name.slice(1)}:` : '';
}
