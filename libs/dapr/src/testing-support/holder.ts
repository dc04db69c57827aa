import { Logger } from '@nestjs/common';
import type { DeedOptions } from './deeds.js';
import { RealReplica } from './real-replica.js';

/** What a holder is asked to do. */
export interface HolderTask extends DeedOptions {
  id: number;
  stream: string;
  deed: string;
  /** Stops itself (SIGSTOP) after the first decision, before anything is written. */
  stopsDecided?: boolean;
}

/** What it says: that it is ready, or how a task ended. */
export type HolderMessage = { ready: true } | { id: number; error?: { name: string; message: string } };

/** A replica as a process of its own, which does what its parent asks for; see HolderProcess. */
async function main(): Promise<void> {
  Logger.overrideLogger(false);
  const replica = await RealReplica.on(process.env);
  await replica.startOutbox();
  process.on('message', (task: HolderTask) => void perform(replica, task).then(tell));
  process.on('disconnect', () => process.exit(0));
  tell({ ready: true });
}

async function perform(replica: RealReplica, { id, stream, deed, stopsDecided, ...options }: HolderTask) {
  let willStop = stopsDecided;
  try {
    await replica.act(stream, deed, options, () => {
      if (willStop) process.kill(process.pid, 'SIGSTOP'); // does not return before SIGCONT
      willStop = false;
    });
    return { id };
  } catch (error) {
    const { name, message } = error as Error;
    return { id, error: { name, message } };
  }
}

const tell = (message: HolderMessage): void => void process.send?.(message);

void main();
