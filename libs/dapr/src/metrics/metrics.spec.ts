import 'reflect-metadata';
import { Metrics } from './metrics.js';

describe('Metrics', () => {
  it('tells a counter, with the labels it has and the app it is of', async () => {
    const metrics = new Metrics();
    const events = metrics.counter({ name: 'events_total', help: 'Events.', labels: ['type', 'result'] });
    events.of('created', 'accepted').add(3);
    expect(await metrics.text('chat-api')).toBe(
      '# HELP events_total Events.\n# TYPE events_total counter\n' +
        'events_total{type="created",result="accepted",app_id="chat-api"} 3\n',
    );
  });

  it('tells a histogram: cumulative buckets up to and with their bound, sum and count', async () => {
    const metrics = new Metrics();
    const cell = metrics.histogram({ name: 'size', help: 'Sizes.', labels: ['kind'] }, [1, 10]).of('a');
    for (const value of [0.5, 1, 5, 10, 11]) cell.observe(value);
    const lines = (await metrics.text('x')).split('\n').filter((line) => !line.startsWith('#'));
    expect(lines.map((line) => line.replaceAll(/,?app_id="x"/g, ''))).toEqual([
      'size_bucket{kind="a",le="1"} 2',
      'size_bucket{kind="a",le="10"} 4',
      'size_bucket{kind="a",le="+Inf"} 5',
      'size_sum{kind="a"} 27.5',
      'size_count{kind="a"} 5',
      '',
    ]);
  });

  it('asks a gauge when somebody looks', async () => {
    const metrics = new Metrics();
    let size = 1;
    metrics.gauge({ name: 'waiting', help: 'Waiting.' }, () => size);
    size = 7;
    expect(await metrics.text('x')).toContain('waiting{app_id="x"} 7');
  });

  it('tells of the process when it is to be watched', async () => {
    const metrics = new Metrics();
    expect(metrics.names).toEqual([]);
    metrics.watchProcess();
    expect(metrics.names).toEqual(
      expect.arrayContaining(['process_cpu_seconds_total', 'nodejs_eventloop_lag_p99_seconds']),
    );
  });

  it('refuses a second metric of a name', () => {
    const metrics = new Metrics();
    metrics.counter({ name: 'a', help: 'A.' });
    expect(() => metrics.counter({ name: 'a', help: 'A.' })).toThrow(
      'A metric with the name a has already been registered.',
    );
  });
});
