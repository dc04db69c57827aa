import type { JsonSchema } from '../rules/rule.js';

const TEXT = { type: 'string', minLength: 1 };

/**
 * What every message is: the CloudEvents 1.0 envelope in JSON, with the extensions for partitioning and distributed tracing.
 *
 * @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/cloudevents.json
 */
export const CLOUD_EVENT_SCHEMA: JsonSchema = {
  type: 'object',
  properties: {
    specversion: { const: '1.0' },
    id: { ...TEXT, description: 'With source unique; the same in every redelivery' },
    source: { type: 'string', pattern: '^errand/', description: 'errand/<app id of the publisher>' },
    type: TEXT,
    time: { type: 'string', format: 'date-time' },
    subject: { ...TEXT, description: 'task/<id>, user/<id>, reminder/<id> or dead-letter/<id>' },
    datacontenttype: { const: 'application/json' },
    correlationid: { ...TEXT, description: 'The request that started it all' },
    traceparent: { type: 'string', description: 'W3C Trace Context' },
    partitionkey: { ...TEXT, description: 'The user: one user’s events stay in order' },
    data: { type: 'object' },
  },
  required: [
    'specversion',
    'id',
    'source',
    'type',
    'time',
    'subject',
    'datacontenttype',
    'correlationid',
    'partitionkey',
    'data',
  ],
};
