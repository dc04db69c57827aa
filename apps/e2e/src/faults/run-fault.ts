import { waitUntil, type TestStack } from '@errand/testing';
import { Follower } from '../support/follower.js';
import { judgeFollowers, type FollowerFindings } from '../support/judge-followers.js';
import { Load } from '../support/load.js';
import { judge, type Findings } from '../support/oracle.js';
import type { Fault } from './fault.js';

const USERS = 4;
const STEADY = 20;
const BACK_MS = 120_000;

/** A line of the table. */
export interface FaultRow {
  fault: string;
  accepted: number;
  /** Refused with a clear error, to be repeated. */
  rejected: number;
  /** Of what clients were told that it was done, and of what had to follow from it. */
  lost: number;
  /** What took effect twice. */
  duplicated: number;
  resent: number;
  /** From the end of the fault until every process was ready and as many more writes as there are users were accepted. */
  recoveryMs: number;
  /** From the end of the fault until all that had to follow had followed, and was read. */
  settledMs: number;
}

/**
 * A steady load of several users, and a user whose repeating tasks and reminders follow, before, during and after the fault. Then all of
 * it is compared with what clients were told.
 *
 * @returns the line of the table, and what was found in detail
 */
export async function runFault(stack: TestStack, fault: Fault): Promise<{ row: FaultRow; found: object }> {
  const load = await Load.start(stack.url, USERS);
  const goesOn = (beyond: number): Promise<unknown> =>
    waitUntil(() => load.counts.accepted >= beyond, { what: 'the load to go on', timeoutMs: BACK_MS });
  await goesOn(STEADY);
  const follower = await Follower.start(stack.url);
  await fault.act(stack);
  const over = Date.now();
  await stack.waitReady(BACK_MS);
  await goesOn(load.counts.accepted + USERS);
  const recoveryMs = Date.now() - over;
  await load.stop();
  const followed = await follower.stop();
  const { found, told } = await judgeFollowers(followed);
  const findings = { ...found, ...(await judge(stack, [...load.told, told])) };
  const settledMs = Date.now() - over;
  return { row: { fault: fault.name, ...load.counts, ...summed(findings), recoveryMs, settledMs }, found: findings };
}

function summed(found: Findings & FollowerFindings): Pick<FaultRow, 'lost' | 'duplicated'> {
  const { lostTasks, wrongTasks, missingEvents, brokenChains, missingOccurrences, missingReminders } = found;
  const { extraTasks, duplicatedEvents, extraOccurrences, repeatedReminders, repeatedLive } = found;
  const lost = lostTasks + wrongTasks + missingEvents + brokenChains + missingOccurrences + missingReminders;
  return {
    lost: lost + found.differingLists + found.missingLive + found.deadLetters,
    duplicated: extraTasks + duplicatedEvents + extraOccurrences + repeatedReminders + repeatedLive,
  };
}
