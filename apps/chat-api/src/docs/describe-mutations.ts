import type { DescribedRoute, Parameter } from './operations.js';

/** What each mutation takes, whatever its controller says: nobody has to think of it. */
const HEADERS: readonly Parameter[] = [
  {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Kept 24 h: a request repeated under its key gets its first answer, another one under it is refused (422)',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
  {
    name: 'X-Request-Id',
    in: 'header',
    required: false,
    description: 'The correlationId: returned, and found in every log line and event that follows',
    schema: { type: 'string' },
  },
];

export const isMutation = ({ method }: DescribedRoute): boolean => method !== 'get';

/** Adds the headers of a mutation to the routes that are one. */
export function describeMutations(routes: readonly DescribedRoute[]): void {
  for (const { operation } of routes.filter(isMutation)) {
    operation.parameters = [...HEADERS, ...(operation.parameters ?? [])];
  }
}
