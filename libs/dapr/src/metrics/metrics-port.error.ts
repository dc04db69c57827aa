/** The port for metrics cannot be listened on. */
export class MetricsPortError extends Error {
  override readonly name = 'MetricsPortError';

  constructor(port: number, host: string, cause: unknown) {
    super(
      `METRICS_PORT=${port}: cannot listen on ${host}:${port} (${String(cause)}). Set another port, or none to show no metrics.`,
      {
        cause,
      },
    );
  }
}
