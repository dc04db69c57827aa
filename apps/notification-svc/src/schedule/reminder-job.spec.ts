import { anAgenda, aRemindedTask, follow } from '../testing/builders.js';
import { jobFor, jobName, readPayload } from './reminder-job.js';

describe('jobFor', () => {
  it('is the job of a reminder that waits, and none for any other', () => {
    const agenda = anAgenda();
    const { taskId, reminders } = follow(agenda, aRemindedTask());
    const ref = { taskId, reminderId: reminders[0]?.id ?? '' };
    const job = jobFor(agenda, ref);
    expect(job?.when).toEqual({ dueTime: '2026-04-01T09:00:00-04:00' });
    expect(readPayload(JSON.parse(JSON.stringify(job?.payload)))).toEqual(job?.payload);
    expect(jobFor(agenda, { ...ref, reminderId: 'another' })).toBeUndefined();
    follow(agenda, aRemindedTask({ version: 2, status: 'done' }));
    expect(jobFor(agenda, ref)).toBeUndefined();
  });
});

describe('jobName', () => {
  it('holds only what a job name and a URL take as it is', () => {
    expect(jobName('0b0c-1')).toBe('reminder-0b0c-1');
  });
});

describe('readPayload', () => {
  it.each([undefined, null, '', {}, { userId: 'u', taskId: 't' }, { userId: 'u', taskId: 't', reminderId: 7 }])(
    'knows that %j is none of its own',
    (body) => {
      expect(readPayload(body)).toBeUndefined();
    },
  );
});
