import { dashboard, perSecond, quantile } from './dashboard.mjs';

/** From a decision to everyone who acts on it. */
export const eventFlow = dashboard({
  uid: 'errand-event-flow',
  title: 'Errand: event flow',
  about: 'From a decision to its commit, to the broker, to every consumer.',
  panels: [
    {
      title: 'Changes committed',
      about: 'Changes in confirmed and unconfirmed transactions, a second.',
      unit: 'ops',
      queries: { '{{app_id}}': perSecond('errand_outbox_batch_changes_sum', { by: ['app_id'] }) },
    },
    {
      title: 'Changes in a transaction',
      about: 'Mean. 1 without load; the more wait, the more share a transaction, up to 64.',
      queries: {
        '{{app_id}}': `${perSecond('errand_outbox_batch_changes_sum', { by: ['app_id'] })} / ${perSecond('errand_outbox_batch_changes_count', { by: ['app_id'] })}`,
      },
    },
    {
      title: 'Duration of a transaction',
      about: 'p95, and how many were not confirmed and had to be read back.',
      unit: 's',
      queries: {
        '{{app_id}} {{result}}': quantile(0.95, 'errand_outbox_transaction_seconds', { by: ['app_id', 'result'] }),
      },
    },
    {
      title: 'Changes not committed',
      about:
        'conflict: decided again; repeated: the answer of the first time; unknown, overloaded, failed: an error for the caller.',
      unit: 'ops',
      queries: {
        '{{app_id}} {{reason}}': perSecond('errand_outbox_refused_changes_total', { by: ['app_id', 'reason'] }),
      },
    },
    {
      title: 'Events that wait for the broker',
      about: 'Usually 0 or a few. At 50,000 changes are refused.',
      queries: { '{{app_id}}': 'sum by (app_id) (errand_outbox_pending_events)' },
    },
    {
      title: 'Outbox lag',
      about: 'Age of the oldest of them.',
      unit: 's',
      queries: { '{{app_id}}': 'max by (app_id) (errand_outbox_lag_seconds)' },
    },
    {
      title: 'Events published',
      about: 'By type; what the broker refused is tried again.',
      unit: 'ops',
      queries: { '{{type}} {{result}}': perSecond('errand_events_published_total', { by: ['type', 'result'] }) },
    },
    {
      title: 'Events received',
      about: 'By service, and what became of them.',
      unit: 'ops',
      queries: { '{{app_id}} {{result}}': perSecond('errand_events_received_total', { by: ['app_id', 'result'] }) },
    },
    {
      title: 'Delay of events',
      about: 'p95, from what happened until the service had handled it.',
      unit: 's',
      queries: { '{{app_id}}': quantile(0.95, 'errand_event_delay_seconds', { by: ['app_id'] }) },
    },
    {
      title: 'Dead letters',
      about: 'In the last quarter of an hour, by topic.',
      queries: { '{{topic}} {{form}}': 'sum by (topic, form) (increase(errand_dead_letters_total[15m]))' },
    },
    {
      title: 'Published for replicas that were gone',
      about: 'Entries that another replica, or the next start, found in the store.',
      queries: { '{{app_id}}': 'sum by (app_id) (increase(errand_outbox_drained_entries_total[15m]))' },
    },
  ],
});
