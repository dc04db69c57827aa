/**
 * Works through the items in order, at most `limit` at a time. After a failure nothing more is begun; what was begun is waited for, so
 * that nothing goes on behind the caller's back, and then the failure is thrown.
 */
export async function inParallel<T>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = one(items);
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  const ends = await Promise.allSettled(Array.from({ length: limit }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** A generator, which unlike an array's iterator ends for all workers when one of them leaves its loop. */
function* one<T>(items: Iterable<T>): Generator<T> {
  yield* items;
}
