import { RecordType } from '@errand/dapr';
import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import { TASK } from '../account.records.js';
import type { TaskRecord } from '../account.js';

/** A part of an account's tasks, as they were at a version of the account or later: a copy, to be read in one piece. */
export interface Chunk {
  version: number;
  /** Schema of the tasks in it. One of another schema is of no use: the tasks themselves are upcast. */
  tasks: number;
  /** A list of task records: JSON, deflated, in base64. */
  packed: string;
}

/** What is in a chunk. */
export interface Part {
  /** All of the records are of this version of the account or later. */
  version: number;
  records: TaskRecord[];
  /** Of the records as JSON, in characters. */
  length: number;
}

export const CHUNK = new RecordType<Chunk>('chunk of a snapshot', 1);

export const chunkKey = (userId: string, chunk: number): string => `snapshot/${userId}/${chunk}`;

/** Smaller than what any state store takes as a value. What would be larger is not worth it, as few tasks have long notes. */
export const LONGEST_CHUNK = 128_000;

/** Of what zlib gives at once: the whole of most chunks, so that nothing has to be put together. */
const IN_ONE_PIECE = { chunkSize: 256_000 };

const deflated = promisify(deflateRaw);

/** The version and the records must be of the same moment: both are taken before anything is waited for. */
export async function pack(version: number, records: readonly TaskRecord[]): Promise<Chunk> {
  const json = JSON.stringify(records);
  return { version, tasks: TASK.schema, packed: (await deflated(json)).toString('base64') };
}

/** What is in a chunk, or undefined when it is not one that this version of the app wrote. */
export function unpack({ version, tasks, packed }: Chunk): Part | undefined {
  if (tasks !== TASK.schema) return undefined;
  try {
    // Not in the pool of threads: 40 chunks took longer to be handed there and back than to be inflated.
    const json = inflateRawSync(Buffer.from(packed, 'base64'), IN_ONE_PIECE).toString();
    return { version, records: JSON.parse(json) as TaskRecord[], length: json.length };
  } catch {
    return undefined;
  }
}
