/** One request as the API got it. */
export interface Got {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: unknown;
}

type Answer = { status?: number; body?: unknown; headers?: Record<string, string> };
type Route = (got: Got) => Answer | Promise<Answer>;

/** Answers the page's requests in a test, and remembers them. A route is `METHOD /path`, ids as `*`. */
export class FakeApi {
  readonly got: Got[] = [];
  private readonly routes = new Map<string, Route>();

  /** Takes the network's place until `restore`. */
  install(): this {
    globalThis.fetch = (input) => this.answer(input as Request);
    return this;
  }

  on(route: string, answer: Route | Answer): this {
    this.routes.set(route, typeof answer === 'function' ? answer : () => answer);
    return this;
  }

  /** The requests of a route, in their order. */
  requests(route: string): Got[] {
    return this.got.filter(({ method, path }) => fits(route, method, path));
  }

  private async answer(request: Request): Promise<Response> {
    const { pathname: path, searchParams: query } = new URL(request.url);
    const text = await request.text();
    const got = { method: request.method, path, query, headers: request.headers, body: text && JSON.parse(text) };
    this.got.push(got);
    const route = [...this.routes].find(([pattern]) => fits(pattern, got.method, path))?.[1];
    if (!route) return json(404, { detail: `no route for ${got.method} ${path}` });
    const { status = 200, body, headers } = await route(got);
    return json(status, body, headers);
  }
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  const content = status === 204 ? null : JSON.stringify(body);
  return new Response(content, { status, headers: { 'content-type': type, ...headers } });
}

function fits(route: string, method: string, path: string): boolean {
  const pattern = route.replace(/[.]/g, '\\.').replace(/\*/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(`${method} ${path}`);
}

/** A problem document. */
export const problem = (status: number, detail: string, more: object = {}): Answer => ({
  status,
  body: { type: '/problems/x', title: 'x', status, detail, correlationId: 'c', ...more },
});
