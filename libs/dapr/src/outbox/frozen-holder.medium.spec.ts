import { Logger } from '@nestjs/common';
import type { CloudEvent } from '@errand/events';
import { testFolder, TestSidecar, waitUntil, type Neighbour } from '@errand/testing';
import { HolderProcess, type HolderOutcome } from '../testing-support/holder-process.js';
import { RealReplica } from '../testing-support/real-replica.js';
import { SidecarGate, type GateCall, type HeldCall } from '../testing-support/sidecar-gate.js';
import { LANE, laneKey, SLOT, slotKey } from './records.js';
import { listLanes } from './lane-list.js';

/** Where the kernel stops a holder in the middle of its change. */
const STOPS = [
  'decided', // the decision is made, nothing has left the process
  'overtaken', // the same, and meanwhile others write the same stream
  'sending', // the transaction has left the process and arrives after the drain
  'committed', // the transaction is committed, its answer comes after the drain
  'publishing', // and its event has left the process and arrives after the drain
] as const;
type Stop = (typeof STOPS)[number] | 'briefly';

/** A holder that stands still. */
interface Frozen {
  holder: HolderProcess;
  gate: SidecarGate;
  lane: string;
  outcome: Promise<HolderOutcome>;
  held?: HeldCall;
}

const DRAINED_WITHIN_MS = 40_000;

describe('a holder stopped by SIGSTOP in the middle of a change, until its lease has run out', () => {
  const folder = testFolder();
  const frozen = new Map<Stop, Frozen>();
  const holders: HolderProcess[] = [];
  const gates: SidecarGate[] = [];
  let dapr: TestSidecar;
  let itsSidecar: Neighbour;
  let subscriber: Neighbour;
  let other: RealReplica;

  const isTransactionOf =
    (stream: string) =>
    ({ path, body }: GateCall) =>
      path.endsWith('/state/state/transaction') && body.includes(`"v/${stream}/`);
  const isPublishOf =
    (stream: string) =>
    ({ path, body }: GateCall) =>
      path.includes('/publish/') && body.includes(stream);

  const laneOf = async (holder: string): Promise<string | undefined> => {
    const ids = await listLanes(other.state);
    const lanes = await other.state.getMany(LANE, ids.map(laneKey));
    return ids.find((id) => lanes.get(laneKey(id))?.value.holder === holder);
  };

  const heldAt = (stop: Stop, gate: SidecarGate): HeldCall | undefined => {
    if (stop === 'sending') return gate.holdNext('request', isTransactionOf(stop));
    if (stop === 'committed') return gate.holdNext('answer', isTransactionOf(stop));
    if (stop === 'publishing') return gate.holdNext('request', isPublishOf(stop));
    return undefined;
  };

  /** A replica of its own that makes a change of the stream named after the stop, and is stopped there. */
  const freeze = async (program: string, stop: Stop): Promise<void> => {
    const gate = await SidecarGate.before(itsSidecar.sidecar.port);
    gates.push(gate);
    const env = { ...dapr.env, POD_NAME: stop, DAPR_HTTP_PORT: String(gate.port) };
    const holder = await HolderProcess.start(program, env);
    holders.push(holder);
    const lane = String(await laneOf(stop));
    const held = heldAt(stop, gate);
    const outcome = holder.act({ stream: stop, deed: 'mine', guard: `guard/${stop}`, stopsDecided: !held });
    frozen.set(stop, { holder, gate, lane, outcome, ...(held && { held }) });
    if (!held) return holder.untilStopped();
    await held.untilHeld();
    await holder.freeze();
  };

  const untilDrained = (stop: Stop): Promise<true> =>
    waitUntil(async () => (await laneOf(stop)) === undefined, {
      what: `the lane of ${stop} is drained`,
      timeoutMs: DRAINED_WITHIN_MS,
    });

  const start = async (): Promise<void> => {
    dapr = await TestSidecar.start('chat-api');
    [itsSidecar, subscriber] = await Promise.all([dapr.beside('chat-api'), dapr.beside('recurring-svc')]);
    other = await RealReplica.on({ ...dapr.env, POD_NAME: 'other' });
    await other.startOutbox();
  };

  beforeAll(async () => {
    Logger.overrideLogger(false);
    const building = HolderProcess.build(folder.path);
    await start();
    const program = await building;
    for (const stop of STOPS) await freeze(program, stop);
    await other.act('overtaken', 'theirs-1');
    await Promise.all(STOPS.map(untilDrained));
    await other.act('overtaken', 'theirs-2');
    await freeze(program, 'briefly'); // decided, and its lease does not run out
    await other.act('briefly', 'theirs');
  }, 120_000);

  afterAll(async () => {
    await Promise.all(holders.map((holder) => holder.kill()));
    await Promise.all(gates.map((gate) => gate.stop()));
    await other?.stop();
    await subscriber?.stop();
    await itsSidecar?.stop();
    await dapr?.stop();
    folder.remove();
  });

  const find = (stop: Stop): Frozen => {
    const found = frozen.get(stop);
    if (!found) throw new RangeError(`no holder is ${stop}`);
    return found;
  };
  const eventsOf = (stream: string): CloudEvent<{ userVersion: number }>[] =>
    subscriber.eventsAs<CloudEvent<{ userVersion: number }>>().filter(({ partitionkey }) => partitionkey === stream);
  const idsOf = (stream: string): string[] => [...new Set(eventsOf(stream).map(({ id }) => id))];
  const deedsOf = async (stream: string): Promise<string[]> => (await other.streams.read(stream)).state.done;
  const versionOf = async (stream: string) => (await other.streams.read(stream)).head.userVersion;

  /** Every event was delivered, and those of one number are one event. */
  const expectEvents = async (stream: string, count: number): Promise<void> => {
    await waitUntil(() => idsOf(stream).length >= count, { what: `${count} events of ${stream}` });
    const byNumber = new Map(eventsOf(stream).map(({ data, id }) => [data.userVersion, id]));
    expect([...byNumber.keys()].sort()).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    expect(idsOf(stream).sort()).toEqual([...byNumber.values()].sort());
    expect(await versionOf(stream)).toBe(count);
  };

  /** It has noticed, has a lane again, and what it writes is seen by others: nothing of the old lane is left. */
  const expectAtWork = async (stop: Stop): Promise<void> => {
    const { holder, lane } = find(stop);
    expect(await holder.act({ stream: stop, deed: 'next' })).toEqual({ id: expect.any(Number) });
    expect((await deedsOf(stop)).at(-1)).toBe('next');
    await waitUntil(async () => (await laneOf(stop)) !== undefined);
    expect(await laneOf(stop)).not.toBe(lane);
    const numbers = Array.from({ length: 20 }, (_, i) => slotKey(lane, i + 1));
    const left = [...(await other.state.getMany(SLOT, numbers)).values()];
    expect(left.filter(({ value }) => !value.sealed)).toEqual([]);
  };

  it('between decision and commit, but only for a moment: its lane is still its own, and it decides again', async () => {
    const { holder, outcome, lane } = find('briefly');
    holder.thaw();
    expect(await outcome).toEqual({ id: expect.any(Number) });
    expect(await deedsOf('briefly')).toEqual(['theirs', 'mine']);
    await expectEvents('briefly', 2);
    expect(await laneOf('briefly')).toBe(lane);
  });

  it('between decision and commit: its change is made once, in a lane of its own', async () => {
    const { holder, outcome } = find('decided');
    expect(await deedsOf('decided')).toEqual([]);
    holder.thaw();
    expect(await outcome).toEqual({ id: expect.any(Number) });
    expect(await deedsOf('decided')).toEqual(['mine']);
    await expectEvents('decided', 1);
    await expectAtWork('decided');
    await expectEvents('decided', 2);
  });

  it('between decision and commit, while others write the same stream: it decides again on what they wrote', async () => {
    const { holder, outcome } = find('overtaken');
    expect(await deedsOf('overtaken')).toEqual(['theirs-1', 'theirs-2']);
    holder.thaw();
    expect(await outcome).toEqual({ id: expect.any(Number) });
    expect(await deedsOf('overtaken')).toEqual(['theirs-1', 'theirs-2', 'mine']);
    await expectEvents('overtaken', 3);
    await expectAtWork('overtaken');
    await expectEvents('overtaken', 4);
  });

  it('with the transaction on its way: it fails as a whole behind the seals and is made once, or is unknown and safe to repeat', async () => {
    const { holder, outcome, held } = find('sending');
    expect(await deedsOf('sending')).toEqual([]);
    held?.release();
    await waitUntil(() => held?.status === 500, { what: 'the store refuses the late transaction' });
    expect(await deedsOf('sending')).toEqual([]);
    holder.thaw();
    const { error } = await outcome;
    expect([undefined, 'OutcomeUnknownError']).toContain(error?.name);
    const repeated = await holder.act({ stream: 'sending', deed: 'again', guard: 'guard/sending' });
    if (!error) expect(repeated.error?.name).toBe('GuardExistsError');
    expect(await deedsOf('sending')).toHaveLength(1);
    await expectEvents('sending', 1);
    await expectAtWork('sending');
    await expectEvents('sending', 2);
  });

  it('between commit and publish: the drain publishes its event, and it does not do so again', async () => {
    const { holder, outcome, held } = find('committed');
    expect(held?.status).toBeLessThan(300);
    expect(await deedsOf('committed')).toEqual(['mine']);
    await expectEvents('committed', 1);
    holder.thaw();
    expect(await outcome).toEqual({ id: expect.any(Number) });
    held?.release();
    await expectAtWork('committed');
    await expectEvents('committed', 2);
    expect(eventsOf('committed')).toHaveLength(2);
  });

  it('with the publish on its way: the drain publishes its event, and the late one has the same id', async () => {
    const { holder, outcome, held } = find('publishing');
    expect(await deedsOf('publishing')).toEqual(['mine']);
    await expectEvents('publishing', 1);
    held?.release();
    await waitUntil(() => eventsOf('publishing').length === 2, { what: 'the late event' });
    expect(idsOf('publishing')).toHaveLength(1);
    holder.thaw();
    expect(await outcome).toEqual({ id: expect.any(Number) });
    await expectAtWork('publishing');
    await expectEvents('publishing', 2);
  });
});
