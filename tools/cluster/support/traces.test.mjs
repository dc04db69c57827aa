import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tracesIn } from './traces.mjs';

const LOG = `2026-11-28T16:11:46.000Z\tinfo\tTraces\t{"otelcol.component.id": "debug"}
2026-11-28T16:11:46.000Z\tinfo\tResourceSpans #0
Resource SchemaURL:
Resource attributes:
     -> service.name: Str(chat-api)
ScopeSpans #0
Span #0
    Trace ID       : 5b8efff798038103d269b633813fc60c
    Parent ID      :
    ID             : eee19b7ec3c1b174
Span #1
    Trace ID       : 00000000000000000000000000000001
ResourceSpans #1
Resource attributes:
     -> service.name: Str(audit-svc)
Span #0
    Trace ID       : 5b8efff798038103d269b633813fc60c
`;

test('which services have a span in which trace', () => {
  assert.deepEqual(
    [...tracesIn(LOG)].map(([id, services]) => [id, ...services]),
    [
      ['5b8efff798038103d269b633813fc60c', 'chat-api', 'audit-svc'],
      ['00000000000000000000000000000001', 'chat-api'],
    ],
  );
});
