import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { Count } from './count.js';
import { Distribution } from './distribution.js';
import { countMetric, distributionMetric } from './exposed.js';
import { Series } from './series.js';

/** What every metric has. */
export interface MetricOptions {
  /** By Prometheus's conventions: `errand_…_total`, `…_seconds`. @see https://prometheus.io/docs/practices/naming/ */
  name: string;
  /** One sentence: what is counted or measured. */
  help: string;
  /** Names of its labels. Their values must be few: never an id of a user, a task or a request. */
  labels?: readonly string[];
}

/** What this process tells of itself, in the format of Prometheus. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  /** A metric that only grows. Keep a cell that is needed often. */
  counter({ name, help, labels = [] }: MetricOptions): Series<Count> {
    const series = new Series(labels.length, () => new Count());
    this.registry.registerMetric(countMetric({ name, help, labels }, series));
    return series;
  }

  /** A metric of how large values are. @param bounds upper bounds of the buckets, ascending */
  histogram({ name, help, labels = [] }: MetricOptions, bounds: readonly number[]): Series<Distribution> {
    const series = new Series(labels.length, () => new Distribution(bounds));
    this.registry.registerMetric(distributionMetric({ name, help, labels }, series));
    return series;
  }

  /** A metric that `read` tells whenever somebody looks. */
  gauge({ name, help }: Omit<MetricOptions, 'labels'>, read: () => number): void {
    const collect = function (this: Gauge): void {
      this.set(read());
    };
    new Gauge({ name, help, registers: [this.registry], collect });
  }

  /** Adds what Node tells of the process. Only where somebody looks: it watches the event loop and the garbage collector. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Names of all metrics. */
  get names(): string[] {
    return this.registry.getMetricsAsArray().map(({ name }) => name);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** Everything as text, each line with the app's id under the name that Dapr's metrics have it. */
  text(appId: string): Promise<string> {
    this.registry.setDefaultLabels({ app_id: appId });
    return this.registry.metrics();
  }
}
