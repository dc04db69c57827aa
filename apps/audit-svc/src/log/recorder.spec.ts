import { Logger } from '@nestjs/common';
import { ack, currentContext, NewerSchemaError, withContext } from '@errand/dapr';
import { aLiveTask, aParsedEvent, aTaskCreated } from '@errand/events/testing';
import { logOn } from '../testing/log-kit.js';
import { headKey } from './records.js';

const created = aParsedEvent('errand.task.created.v1', aTaskCreated());

afterEach(() => jest.restoreAllMocks());

describe('Recorder', () => {
  it('writes one line for each event, in the context of that event', async () => {
    const lines: unknown[] = [];
    jest.spyOn(Logger.prototype, 'log').mockImplementation((message: unknown) => {
      lines.push([currentContext()?.correlationId, message]);
    });
    const { recorder } = logOn();
    const events = ['a', 'b'].map((correlationId, i) => {
      return aParsedEvent('errand.task.created.v1', aTaskCreated({ correlationId, userVersion: i + 1 }));
    });
    await Promise.all(
      events.map((event) => withContext({ correlationId: event.correlationId }, () => recorder.record(event))),
    );
    expect(lines).toEqual([
      ['a', `recorded errand.task.created.v1 ${events[0]?.id} as entry 1 of ${created.data.userId}`],
      ['b', `recorded errand.task.created.v1 ${events[1]?.id} as entry 2 of ${created.data.userId}`],
    ]);
  });

  it('acknowledges an event that came again, without another line', async () => {
    const { recorder } = logOn();
    await recorder.record(created);
    const log = jest.spyOn(Logger.prototype, 'log');
    expect(await recorder.record(created)).toEqual(ack);
    expect(log).not.toHaveBeenCalled();
  });

  it('gives up a message that is no fact, and says why', async () => {
    const { recorder } = logOn();
    expect(await recorder.record(aParsedEvent('errand.live.task.v2', aLiveTask()))).toEqual({
      kind: 'drop',
      reason: 'errand.live.task.v2 is no durable fact: the audit log keeps those only. Send it to its own topic.',
    });
  });

  it('gives up an event of a user whose log is damaged, instead of holding up the others', async () => {
    const { recorder, memory } = logOn();
    memory.values.set(headKey(created.data.userId), { text: '{"n":1}', etag: '1' });
    expect(await recorder.record(created)).toEqual({
      kind: 'drop',
      reason:
        `ah/${created.data.userId}: not a stored audit head: it has no schema number. ` +
        'Mend the log, then replay this event.',
    });
  });

  it('asks again for an event that a newer version of this service must take', async () => {
    const { recorder, memory } = logOn();
    memory.values.set(headKey(created.data.userId), { text: '{"schema":2,"n":1}', etag: '1' });
    await expect(recorder.record(created)).rejects.toThrow(NewerSchemaError);
  });
});
