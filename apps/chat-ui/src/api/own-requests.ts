/** Enough for everything whose echo may still come. */
const MOST = 500;
const own = new Set<string>();

/** Makes the id of a request and remembers that this page made it. */
export function newRequestId(): string {
  const id = crypto.randomUUID();
  own.add(id);
  const [oldest] = own;
  if (own.size > MOST && oldest !== undefined) own.delete(oldest);
  return id;
}

/** Whether a change, by its correlation id, came from a request of this page. */
export const isOwnRequest = (correlationId: string | undefined): boolean =>
  correlationId !== undefined && own.has(correlationId);
