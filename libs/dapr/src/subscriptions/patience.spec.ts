import { InvocationError, SidecarUnreachableError, StateError } from '../errors/dapr.errors.js';
import { Patience } from './patience.js';

const MINUTE = 60_000;

describe('Patience', () => {
  let patience: Patience;
  const away = new SidecarUnreachableError('read', 'refused');
  const bug = new TypeError('undefined is not a function');

  beforeEach(() => {
    jest.useFakeTimers();
    patience = new Patience();
  });
  afterEach(() => jest.useRealTimers());

  it.each([
    ['an outage of the sidecar', away, 60],
    ['an outage of the store', new StateError('read: down', 'ERR_STATE_GET', 500, 'retry'), 60],
    ['a service that is away', new InvocationError('call', 'ERR_DIRECT_INVOKE', 500, 'retry', {}), 60],
    ['a service that is busy', new InvocationError('call', 'HTTP_503', 503, 'retry', {}), 60],
    ["a service's own failure", new InvocationError('call', 'HTTP_500', 500, 'retry', {}), 0.5],
    ['an error that nobody foresaw', bug, 0.5],
    ['a refusal', new StateError('read: no', 'ERR_STATE_GET', 400, 'final'), 0.5],
  ])('waits for %s', (_, error, minutes) => {
    expect(patience.isOver('a', error)).toBe(false);
    jest.advanceTimersByTime(minutes * MINUTE);
    expect(patience.isOver('a', error)).toBe(false);
    jest.advanceTimersByTime(1);
    expect(patience.isOver('a', error)).toBe(true);
  });

  it('counts for each event, from its first failure', () => {
    patience.isOver('a', bug);
    jest.advanceTimersByTime(MINUTE);
    expect(patience.isOver('b', bug)).toBe(false);
    expect(patience.isOver('a', bug)).toBe(true);
  });

  it('begins anew once the event was handled', () => {
    patience.isOver('a', bug);
    jest.advanceTimersByTime(MINUTE);
    patience.forget('a');
    expect(patience.isOver('a', bug)).toBe(false);
  });

  it('tells what fails now, and since when; not what comes no more', () => {
    jest.setSystemTime(new Date('2026-03-05T15:00:00.000Z'));
    expect(patience.failures()).toEqual({ events: 0 });
    patience.isOver('gone elsewhere', away);
    jest.advanceTimersByTime(MINUTE + 1);
    patience.isOver('a', away);
    patience.isOver('b', away);
    jest.advanceTimersByTime(MINUTE / 2);
    patience.isOver('a', away);
    expect(patience.failures()).toEqual({ events: 2, since: '2026-03-05T15:01:00.001Z' });
    patience.forget('a');
    patience.forget('b');
    expect(patience.failures()).toEqual({ events: 0 });
  });
});
