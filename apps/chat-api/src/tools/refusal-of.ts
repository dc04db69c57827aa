import { currentContext, toDomainError } from '@errand/dapr';

/** What went wrong with a tool, so that a model can mend it. A defect shows nothing but the id to report it with. */
export function refusalOf(thrown: unknown): object {
  const error = toDomainError(thrown);
  if (error) return { error: error.kind, detail: error.detail, ...(error.errors && { errors: error.errors }) };
  const id = currentContext()?.correlationId;
  return { error: 'defect', detail: `Something went wrong on our side. Please report it with the id ${id}.` };
}
