import type { Metric } from 'prom-client';
import type { Count } from './count.js';
import type { Distribution } from './distribution.js';
import type { MetricOptions } from './metrics.js';
import type { Series } from './series.js';

/** One line of a metric. */
interface Line {
  metricName?: string;
  labels: Record<string, string | number>;
  value: number;
}

type Options = Required<MetricOptions>;

/** A Series as prom-client's registry wants a counter. */
export function countMetric(options: Options, series: Series<Count>): Metric {
  return exposed(options, 'counter', () =>
    [...series].map(([values, { value }]) => ({ labels: named(options.labels, values), value })),
  );
}

/** A Series as prom-client's registry wants a histogram: cumulative buckets, sum and count. */
export function distributionMetric(options: Options, series: Series<Distribution>): Metric {
  return exposed(options, 'histogram', () =>
    [...series].flatMap(([values, cell]) => linesOf(options.name, named(options.labels, values), cell)),
  );
}

/** The registry asks a metric for nothing but this. */
function exposed({ name, help }: Options, type: string, lines: () => Line[]): Metric {
  const get = async (): Promise<object> => ({ name, help, type, values: lines(), aggregator: 'sum' });
  return { name, help, type, get } as unknown as Metric;
}

function linesOf(name: string, labels: Record<string, string>, { bounds, counts, sum }: Distribution): Line[] {
  let total = 0;
  const buckets = counts.map((n, i) => {
    total += n;
    return { metricName: `${name}_bucket`, labels: { ...labels, le: bounds[i] ?? '+Inf' }, value: total };
  });
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels, value: sum },
    { metricName: `${name}_count`, labels, value: total },
  ];
}

function named(labels: readonly string[], values: readonly string[]): Record<string, string> {
  return Object.fromEntries(labels.map((label, i) => [label, values[i] ?? '']));
}
