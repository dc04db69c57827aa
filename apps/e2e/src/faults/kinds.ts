import { waitUntil, type TestStack } from '@errand/testing';
import { randomInt } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from './fault.js';

/** Between two ends of the same process: it is back by then, or it is not. */
const PAUSE_MS = { least: 300, most: 3_000 };

/** kill -9 at random moments; the supervisor starts it again. */
export function killed(name: string, times: number): Fault {
  return {
    name: times === 1 ? `${name} killed` : `${name} killed ${times} times`,
    async act(stack) {
      for (let i = 0; i < times; i++) {
        if (i > 0) await delay(randomInt(PAUSE_MS.least, PAUSE_MS.most)); // the fault itself, not a wait for something
        stack.crash(name);
      }
      await waitUntil(() => stack.process(name).running, { what: `${name} to run again` });
    },
  };
}

/** Gone, and nobody starts it again for so long. */
export function away(name: string, seconds: number): Fault {
  return {
    name: `${name} away for ${seconds} s`,
    async act(stack) {
      await stack.process(name).kill();
      await delay(seconds * 1_000);
      await stack.process(name).restart({ timeoutMs: 120_000 });
    },
  };
}

/** Neither runs nor ends (SIGSTOP). */
export function frozen(name: string, seconds: number): Fault {
  return {
    name: `${name} frozen for ${seconds} s`,
    async act(stack) {
      await stack.process(name).freeze();
      await delay(seconds * 1_000);
      stack.process(name).thaw();
    },
  };
}

/** The database takes no write: PostgreSQL reads its settings again at a SIGHUP. */
export function readOnly(seconds: number): Fault {
  return {
    name: `postgres read-only for ${seconds} s`,
    async act(stack) {
      const file = join(stack.dataDir, 'postgres', 'postgresql.auto.conf');
      const before = readFileSync(file, 'utf8');
      appendFileSync(file, 'default_transaction_read_only = on\n');
      reload(stack);
      await delay(seconds * 1_000);
      writeFileSync(file, before);
      reload(stack);
    },
  };
}

/** The first process alone: it tells the others. */
function reload(stack: TestStack): void {
  const { pid } = stack.process('postgres');
  if (pid !== undefined) process.kill(pid, 'SIGHUP');
}
