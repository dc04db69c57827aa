import { backingProcesses } from '@errand/testing';
import type { Fault } from './fault.js';
import { away, frozen, killed, readOnly } from './kinds.js';

const WRITER = ['chat-api', 'chat-api-dapr'];
const CONSUMERS = ['notification-svc', 'recurring-svc', 'audit-svc'];
const SIDECARS = ['chat-api-dapr', ...CONSUMERS.map((name) => `${name}-dapr`)];
const STORE = 'postgres';
const TIMES = 4;

/** Every fault that the processes of the chosen component set can have. */
export function allFaults(): Fault[] {
  const backing = backingProcesses();
  const broker = backing.filter((name) => name !== STORE);
  const many = [...WRITER, ...CONSUMERS, ...CONSUMERS.map((name) => `${name}-dapr`), ...broker, 'scheduler'];
  return [
    ...many.map((name) => killed(name, TIMES)),
    ...broker.map((name) => away(name, 60)),
    ...SIDECARS.map((name) => frozen(name, 20)),
    ...(backing.includes(STORE) ? [killed(STORE, TIMES), away(STORE, 30), readOnly(20)] : []),
  ];
}
