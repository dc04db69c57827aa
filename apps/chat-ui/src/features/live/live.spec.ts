import fc from 'fast-check';
import { reconnectDelay } from './backoff.js';
import { EventParser, type StreamEvent } from './event-parser.js';
import { VersionTracker } from './version-tracker.js';

const parse = (...pieces: string[]): StreamEvent[] => {
  const parser = new EventParser();
  return pieces.flatMap((piece) => parser.push(piece));
};

describe('EventParser', () => {
  it('reads event, id and data', () => {
    expect(parse('id: 7\nevent: task\ndata: {"taskId":"a"}\n\n')).toEqual([
      { event: 'task', id: '7', data: '{"taskId":"a"}' },
    ]);
  });

  it('keeps the last id, joins lines of data, and passes over comments and events without data', () => {
    expect(parse(': hello\n\nid: 1\ndata: a\ndata: b\n\nevent: ping\n\ndata:c\n\n')).toEqual([
      { event: 'message', id: '1', data: 'a\nb' },
      { event: 'message', id: '1', data: 'c' },
    ]);
  });

  it('knows every line ending', () => {
    for (const end of ['\n', '\r\n']) expect(parse(`data: a${end}${end}`)).toEqual([{ event: 'message', data: 'a' }]);
    expect(parse('data: a\r\rdata: b\r\r\n')).toContainEqual({ event: 'message', data: 'a' });
  });

  it('does not mind where the stream is cut', () => {
    const whole =
      'id: 1\r\nevent: version\r\ndata: {"userVersion":1}\r\n\r\nevent: reminder\ndata: x\ndata: y: z\n\n: beat\n\n';
    const cuts = fc.array(fc.integer({ min: 0, max: whole.length }), { maxLength: 12 });
    fc.assert(
      fc.property(cuts, (places) => {
        const edges = [0, ...places.toSorted((a, b) => a - b), whole.length];
        const pieces = edges.slice(1).map((end, i) => whole.slice(edges[i], end));
        expect(parse(...pieces)).toEqual(parse(whole));
      }),
    );
    expect(parse(whole)).toHaveLength(2);
  });
});

describe('VersionTracker', () => {
  it('applies changes in their order, and several of one version', () => {
    const tracker = new VersionTracker();
    expect(tracker.heartbeat(4)).toBe('gap');
    expect([5, 6, 6, 7].map((version) => tracker.change(version))).toEqual(['apply', 'apply', 'apply', 'apply']);
    expect(tracker.version).toBe(7);
  });

  it('sees that a change was missed', () => {
    const tracker = new VersionTracker();
    tracker.change(5);
    expect(tracker.change(7)).toBe('gap');
    expect(tracker.change(8)).toBe('apply');
  });

  it('sees by a heartbeat that it is behind, though the connection never broke', () => {
    const tracker = new VersionTracker();
    tracker.change(5);
    expect([5, 6, 6].map((version) => tracker.heartbeat(version))).toEqual(['known', 'gap', 'known']);
  });

  it('sees by a heartbeat that something was said elsewhere', () => {
    const tracker = new VersionTracker();
    expect([3, 3, 5, undefined, 5].map((messages) => tracker.hasGrown(messages))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it('applies a change that comes late: the task is read as it is now', () => {
    const tracker = new VersionTracker();
    tracker.change(5);
    tracker.change(7);
    expect(tracker.change(6)).toBe('apply');
    expect(tracker.version).toBe(7);
  });
});

describe('reconnectDelay', () => {
  it('grows to a bound', () => {
    expect([1, 2, 3, 10].map((failures) => reconnectDelay(failures, 1))).toEqual([500, 1_000, 2_000, 5_000]);
    expect(reconnectDelay(1, 0)).toBe(250);
  });
});
