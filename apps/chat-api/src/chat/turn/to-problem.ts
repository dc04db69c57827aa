import { currentContext, problem, type DomainError, type Problem } from '@errand/dapr';

/** A refusal as the REST API would answer it. @see https://www.rfc-editor.org/rfc/rfc9457 */
export function toProblem({ kind, detail, errors }: DomainError): Problem {
  return problem(kind, detail, currentContext()?.correlationId ?? '', errors);
}
