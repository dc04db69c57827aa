import { dashboard, perSecond, quantile } from './dashboard.mjs';

const REQUESTS = 'errand_http_request_duration_seconds';
const API = 'app_id="chat-api",route=~"/api/.*"';

/** Is it up, is it quick, is anything lost? */
export const product = dashboard({
  uid: 'errand-product',
  title: 'Errand: product',
  about: 'Is it up, is it quick, is anything lost? docs/monitoring.md explains every metric.',
  panels: [
    {
      title: 'Processes that answer',
      about: 'Apps and sidecars whose metrics can be read, of those that there should be.',
      type: 'stat',
      width: 4,
      queries: { up: 'sum(up{job=~"errand|dapr"})', of: 'count(up{job=~"errand|dapr"})' },
    },
    {
      title: 'Open pages',
      about: 'Browsers that are connected for live changes.',
      type: 'stat',
      width: 4,
      queries: { pages: 'sum(errand_live_streams)' },
    },
    {
      title: 'Outbox lag',
      about: 'Age of the oldest event that the broker has not taken. Usually 0; a page from 30 s on.',
      type: 'stat',
      unit: 's',
      width: 4,
      limits: [5, 30],
      queries: { lag: 'max(errand_outbox_lag_seconds)' },
    },
    {
      title: 'Dead letters, 24 h',
      about: 'Events that a consumer or a sidecar gave up. Usually 0.',
      type: 'stat',
      width: 4,
      limits: [1, 10],
      queries: { letters: 'sum(increase(errand_dead_letters_total[24h]))' },
    },
    {
      title: 'Reminders, 24 h',
      about: 'Fired, and missed by more than a day.',
      type: 'stat',
      width: 8,
      queries: {
        '{{outcome}}': 'sum by (outcome) (increase(errand_reminder_calls_total{outcome=~"fired|missed"}[24h]))',
      },
    },
    {
      title: 'Requests to the API',
      about: 'Answered by chat-api, by class of the status.',
      unit: 'reqps',
      queries: { '{{status}}': perSecond(`${REQUESTS}_count`, { by: ['status'], where: API }) },
    },
    {
      title: 'How long the API takes',
      about: 'Of half, 95 and 99 of a hundred requests.',
      unit: 's',
      queries: Object.fromEntries([0.5, 0.95, 0.99].map((q) => [`p${q * 100}`, quantile(q, REQUESTS, { where: API })])),
    },
    {
      title: 'Slowest routes',
      about: 'p95 by route.',
      unit: 's',
      queries: { '{{route}}': `topk(8, ${quantile(0.95, REQUESTS, { by: ['route'], where: API })})` },
    },
    {
      title: 'Reminder lateness',
      about: 'From the moment that was wanted until the reminder fired. Below a second is usual.',
      unit: 's',
      queries: Object.fromEntries(
        [0.5, 0.95].map((q) => [`p${q * 100}`, quantile(q, 'errand_reminder_lateness_seconds')]),
      ),
    },
    {
      title: 'CPU',
      about: 'Cores, by process.',
      queries: {
        '{{job}} {{app_id}} {{instance}}': 'rate(process_cpu_seconds_total{job=~"errand|dapr"}[$__rate_interval])',
      },
    },
    {
      title: 'Memory',
      about: 'Resident. The charts allow an app 256 MiB and a sidecar 160 MiB.',
      unit: 'bytes',
      queries: { '{{job}} {{app_id}} {{instance}}': 'process_resident_memory_bytes{job=~"errand|dapr"}' },
    },
    {
      title: 'Event loop lag',
      about: 'p99: how long an app had no time for anything else.',
      unit: 's',
      queries: { '{{app_id}} {{instance}}': 'nodejs_eventloop_lag_p99_seconds' },
    },
  ],
});
