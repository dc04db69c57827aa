import { dashboard, perSecond, quantile } from './dashboard.mjs';

/** What Dapr's own metrics say of the sidecars and the scheduler. */
export const sidecars = dashboard({
  uid: 'errand-sidecars',
  title: 'Errand: Dapr sidecars',
  about: "Dapr's own metrics: state, pub/sub, calls between services, jobs, resiliency, errors.",
  panels: [
    {
      title: 'State operations',
      about: 'By app and operation.',
      unit: 'ops',
      queries: { '{{app_id}} {{operation}}': perSecond('dapr_component_state_count', { by: ['app_id', 'operation'] }) },
    },
    {
      title: 'Duration of state operations',
      about: 'p95. SQLite and PostgreSQL take a few milliseconds.',
      unit: 'ms',
      queries: {
        '{{app_id}} {{operation}}': quantile(0.95, 'dapr_component_state_latencies', { by: ['app_id', 'operation'] }),
      },
    },
    {
      title: 'Deliveries in bulk',
      about: 'By app and topic.',
      unit: 'ops',
      queries: {
        '{{app_id}} {{topic}} {{process_status}}': perSecond('dapr_component_pubsub_ingress_bulk_event_count', {
          by: ['app_id', 'topic', 'process_status'],
        }),
      },
    },
    {
      title: 'Duration of a publish',
      about: 'p95 by app: until the broker had the events.',
      unit: 'ms',
      queries: {
        '{{app_id}}': quantile(0.95, 'dapr_component_pubsub_egress_latencies', { by: ['app_id'] }),
        '{{app_id}} in bulk': quantile(0.95, 'dapr_component_pubsub_egress_bulk_latencies', { by: ['app_id'] }),
      },
    },
    {
      title: 'Calls between services',
      about: 'Sent, by caller and callee.',
      unit: 'ops',
      queries: {
        '{{app_id}} -> {{dst_app_id}}': perSecond('dapr_runtime_service_invocation_req_sent_total', {
          by: ['app_id', 'dst_app_id'],
        }),
      },
    },
    {
      title: 'Calls of the apps',
      about: "p95 of the apps' answers to their sidecars.",
      unit: 'ms',
      queries: { '{{app_id}}': quantile(0.95, 'dapr_http_client_roundtrip_latency', { by: ['app_id'] }) },
    },
    {
      title: 'Errors',
      about: 'What sidecars answered their apps, by code.',
      unit: 'ops',
      queries: { '{{app_id}} {{error_code}}': perSecond('dapr_error_code_total', { by: ['app_id', 'error_code'] }) },
    },
    {
      title: 'Retries, circuit breakers, timeouts',
      about: 'How often a policy of deploy/dapr/resiliency acted.',
      unit: 'ops',
      queries: {
        '{{app_id}} {{policy}} {{target}}': perSecond('dapr_resiliency_count', { by: ['app_id', 'policy', 'target'] }),
      },
    },
    {
      title: 'Jobs',
      about: 'Made, and called for, by the scheduler.',
      unit: 'ops',
      queries: {
        made: perSecond('dapr_scheduler_jobs_created_total'),
        'called for': perSecond('dapr_scheduler_jobs_triggered_total'),
      },
    },
    {
      title: 'Sidecars at the scheduler',
      about: 'Connected. Without notification-svc’s no reminder fires.',
      queries: { connected: 'sum(dapr_scheduler_sidecars_connected)' },
    },
  ],
});
