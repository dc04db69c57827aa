import { ConflictError, OverloadedError } from '../outbox/outbox.errors.js';
import { Metrics } from './metrics.js';
import { OutboxMetrics } from './outbox.metrics.js';

describe('the metrics of the outbox', () => {
  const metrics = new Metrics();
  const outbox = new OutboxMetrics(metrics);
  const valueOf = async (line: string): Promise<string | undefined> => {
    const found = (await metrics.text('x')).split('\n').find((one) => one.startsWith(line));
    return found?.split(' ').at(-1);
  };

  it('tell how many events wait, and for how long the oldest has', async () => {
    const backlog: { size: number; oldest: number | undefined } = { size: 0, oldest: undefined };
    outbox.watch(backlog);
    expect(await valueOf('errand_outbox_lag_seconds')).toBe('0');
    Object.assign(backlog, { size: 3, oldest: Date.now() - 60_000 });
    expect(await valueOf('errand_outbox_pending_events')).toBe('3');
    expect(Number(await valueOf('errand_outbox_lag_seconds'))).toBeGreaterThanOrEqual(60);
  });

  it('tell sizes of batches, and which transactions were confirmed', async () => {
    outbox.transaction(3, 0.004, true);
    outbox.transaction(64, 5, false);
    expect(await valueOf('errand_outbox_batch_changes_bucket{le="4"')).toBe('1');
    expect(await valueOf('errand_outbox_batch_changes_sum')).toBe('67');
    expect(await valueOf('errand_outbox_transaction_seconds_count{result="confirmed"')).toBe('1');
    expect(await valueOf('errand_outbox_transaction_seconds_count{result="unconfirmed"')).toBe('1');
  });

  it('tell why changes were not committed, from zero on', async () => {
    expect(await valueOf('errand_outbox_refused_changes_total{reason="unknown"')).toBe('0');
    outbox.refusal(new ConflictError('u1', 2));
    outbox.refusal(new OverloadedError('too many'));
    outbox.refusal(new RangeError('a defect'));
    outbox.refusal(undefined);
    expect(await valueOf('errand_outbox_refused_changes_total{reason="conflict"')).toBe('1');
    expect(await valueOf('errand_outbox_refused_changes_total{reason="overloaded"')).toBe('1');
    expect(await valueOf('errand_outbox_refused_changes_total{reason="failed"')).toBe('2');
  });

  it('tell what was published for replicas that were gone', async () => {
    outbox.drain(5);
    expect(await valueOf('errand_outbox_drained_entries_total')).toBe('5');
  });
});
