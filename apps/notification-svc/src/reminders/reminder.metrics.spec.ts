import { Metrics } from '@errand/dapr';
import type { Judgement } from './firing.js';
import { ReminderMetrics } from './reminder.metrics.js';

const fire = (lateByMs: number, missed = false) => ({ kind: 'fire', lateByMs, missed }) as Judgement;

it('the metrics of reminders tell what became of each call, and how late those fired that were not moved or unwanted', async () => {
  const metrics = new Metrics();
  const reminders = new ReminderMetrics(metrics);
  reminders.judged(fire(20));
  reminders.judged(fire(90_000_000, true));
  reminders.judged({ kind: 'unwanted' });
  const lines = (await metrics.text('x')).split('\n');
  expect(lines.filter((line) => line.startsWith('errand_reminder_calls_total'))).toEqual([
    'errand_reminder_calls_total{outcome="fired",app_id="x"} 1',
    'errand_reminder_calls_total{outcome="missed",app_id="x"} 1',
    'errand_reminder_calls_total{outcome="unwanted",app_id="x"} 1',
    'errand_reminder_calls_total{outcome="early",app_id="x"} 0',
    'errand_reminder_calls_total{outcome="hold",app_id="x"} 0',
  ]);
  expect(lines).toEqual(
    expect.arrayContaining([
      'errand_reminder_lateness_seconds_bucket{le="0.025",app_id="x"} 1',
      'errand_reminder_lateness_seconds_count{app_id="x"} 2',
    ]),
  );
});
