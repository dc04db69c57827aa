/** How an account is cut into chunks. The numbers are those of ADR 13; specs take smaller ones. */
export interface ChunkPlan {
  /** Tasks of a chunk. */
  readonly size: number;
  /** Among so many versions of an account, one has a chunk written. */
  readonly every: number;
  /** An account of fewer tasks has no snapshot: it is read by its keys. */
  readonly fewest: number;
}

export const CHUNK_PLAN: ChunkPlan = { size: 250, every: 5, fewest: 1_000 };

/** Beyond a whole round: what a chunk may be late by, when one was added or a write took its time. */
const GRACE_ROUNDS = 5;

/** The numbers of an account's chunks, from 0; none for a small account. */
export function chunksOf(tasks: number, { size, fewest }: ChunkPlan): number[] {
  return tasks < fewest ? [] : Array.from({ length: Math.ceil(tasks / size) }, (_, i) => i);
}

/** The place numbers, from 1, of the tasks that a chunk holds. */
export function placesIn(chunk: number, tasks: number, { size }: ChunkPlan): number[] {
  const first = chunk * size + 1;
  return Array.from({ length: Math.min(size, tasks - chunk * size) }, (_, i) => first + i);
}

/**
 * The chunk that whoever made this version has to write: in turns, whichever replica it is, so none needs to know what others wrote.
 */
export function chunkDueAt(version: number, tasks: number, plan: ChunkPlan): number | undefined {
  const { length } = chunksOf(tasks, plan);
  return length > 0 && version % plan.every === 0 ? (version / plan.every) % length : undefined;
}

/** How many of the newest version entries reach back to the oldest chunk of an account, unless a write of one failed. */
export function entriesToRead(tasks: number, plan: ChunkPlan): number {
  const { length } = chunksOf(tasks, plan);
  return length === 0 ? 0 : (length + GRACE_ROUNDS) * plan.every;
}
