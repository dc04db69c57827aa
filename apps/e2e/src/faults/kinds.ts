import { waitUntil, type TestStack } from '@errand/testing';
import { randomInt } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from './fault.js';

/** A broker on a busy machine. */
const READY_MS = 120_000;
/** A process that is ready again works for that long at most before it is killed once more. */
const WORKS_MS = 3_000;

/** kill -9 at random moments of its work; the supervisor starts it again. */
export function killed(name: string, times: number): Fault {
  return {
    name: times === 1 ? `${name} killed` : `${name} killed ${times} times`,
    async act(stack) {
      const victim = stack.process(name);
      for (let i = 0; i < times; i++) {
        await waitUntil(() => victim.isReady, { what: `${name} to be ready`, timeoutMs: READY_MS });
        await delay(randomInt(WORKS_MS)); // a random moment, not a wait for something
        const { pid } = victim;
        stack.crash(name);
        await waitUntil(() => victim.running && victim.pid !== pid, { what: `${name} to run again` });
      }
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
      await stack.process(name).restart({ timeoutMs: READY_MS });
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
