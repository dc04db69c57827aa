import { PROBLEM_JSON, PROBLEM_KINDS } from '@errand/dapr';
import { isMutation } from './describe-mutations.js';
import { parametersIn, type DescribedRoute, type Operation } from './operations.js';

type Responses = Operation['responses'];
type Headers = NonNullable<Extract<Responses[string], { description: string }>['headers']>;

const PROBLEM = { [PROBLEM_JSON]: { schema: { $ref: '#/components/schemas/ProblemDto' } } };
const TITLES = new Map(Object.values(PROBLEM_KINDS).map(({ status, title }) => [status, title]));
const RETRY_AFTER: Headers = { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } };
const HEADERS: Readonly<Record<number, Headers>> = {
  401: { 'WWW-Authenticate': { description: 'Bearer', schema: { type: 'string' } } },
  429: RETRY_AFTER,
  503: RETRY_AFTER,
};

/** Adds to every route the problems that it can answer with; what a controller says of a status stays. */
export function describeProblems(routes: readonly DescribedRoute[]): void {
  for (const route of routes) {
    const { responses } = route.operation;
    for (const status of statusesOf(route)) responses[status] ??= problemOf(status);
  }
}

function problemOf(status: number): Responses[string] {
  const headers = HEADERS[status];
  return { description: TITLES.get(status) ?? 'A defect on our side', content: PROBLEM, ...(headers && { headers }) };
}

function statusesOf(route: DescribedRoute): number[] {
  const { path, operation } = route;
  const isLogin = path.startsWith('/api/auth/');
  const takesInput = isMutation(route) || parametersIn(operation, 'query').length > 0;
  return [
    ...(operation.requestBody ? [400, 413, 415] : []),
    ...(operation.security || isLogin ? [401] : []),
    ...(path.startsWith('/api/operations') ? [403] : []),
    ...(parametersIn(operation, 'path').length > 0 ? [404] : []),
    ...(isMutation(route) ? [409] : []),
    ...(isOfWhatWasSeen(route) ? [412] : []),
    ...(takesInput ? [422] : []),
    ...(isLogin ? [429] : []),
    500,
    503,
  ];
}

/** Refused when it is no longer what the person saw: a version of a task, or what a proposal would do. */
const isOfWhatWasSeen = ({ path, operation }: DescribedRoute): boolean =>
  path.endsWith('/approve') || parametersIn(operation, 'header').some(({ name }) => name === 'If-Match');
