import { aCloudEvent, aDeadLetter, aTaskCreated, uuidFrom } from '@errand/events/testing';
import { Metrics } from '@errand/dapr';
import { MemoryState } from '@errand/dapr/testing';
import { logOn } from '../testing/log-kit.js';
import { DeadLetterIntake } from './dead-letter.intake.js';
import { DeadLetterMetrics } from './dead-letter.metrics.js';
import { DeadLetterStore } from './dead-letter.store.js';

const reported = (topic: string) =>
  aCloudEvent('errand.deadletter.v1', aDeadLetter({ topic, deadLetterId: uuidFrom(topic), original: topic }));

it('the metrics of dead letters count each once, by topic and form, also one that came back after its replay', async () => {
  const memory = new MemoryState();
  const store = new DeadLetterStore(memory.asStore);
  const metrics = new Metrics();
  const { erasure, letterEraser } = logOn(memory);
  const intake = new DeadLetterIntake(store, erasure, letterEraser, new DeadLetterMetrics(metrics));
  const undelivered = { ...aCloudEvent('errand.task.created.v1', aTaskCreated()), topic: 'task-events' };
  const letters = [reported('reminders'), reported('made up'), undelivered];
  for (const letter of [...letters, ...letters]) await intake.receive(letter);
  const { items } = await store.list(50);
  const kept = await store.find(String(items.find(({ form }) => form === 'undelivered')?.id));
  await store.change({ ...kept!.value, replayedAt: new Date().toISOString() }, kept!.etag);
  await intake.receive(undelivered);
  const lines = (await metrics.text('x')).split('\n').filter((line) => line.startsWith('errand_dead_letters_total'));
  expect(lines.map((line) => line.replace(/^\w+|,app_id="x"/g, ''))).toEqual([
    '{topic="task-events",form="reported"} 0',
    '{topic="task-events",form="undelivered"} 2',
    '{topic="reminders",form="reported"} 1',
    '{topic="reminders",form="undelivered"} 0',
    '{topic="other",form="reported"} 1',
  ]);
});
