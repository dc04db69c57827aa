import type { Service, StatusReport } from '../../../api/types.js';

/** A service that is well, subscribed to these topics. */
export function aReport(app: string, parts: Partial<StatusReport> = {}, topics: string[] = []): Service {
  const report: StatusReport = {
    app,
    replica: `${app}-1`,
    startedAt: '2026-03-05T14:00:00.000Z',
    ready: true,
    parts: { sidecar: 'ok', store: 'ok' },
    sidecar: { version: '1.18.2', components: ['pubsub', 'state'], topics },
    failing: { events: 0 },
    topics: [],
    ...parts,
  };
  return { app, report };
}
