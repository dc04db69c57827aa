import { randomUUID } from 'node:crypto';

/**
 * The `traceparent` of a trace that begins here. Whether it is sampled is decided here too, for all who come after: daprd's sampler takes
 * its rate only where no trace came in, and follows what the caller decided everywhere else (`ParentBased` in 1.18.2). The ids are of
 * UUIDs, because Node keeps random bytes ready for them.
 *
 * @param samplingRate share of the traces that are kept, 0 to 1
 * @see https://www.w3.org/TR/trace-context/#traceparent-header
 */
export function newTraceparent(samplingRate: number): string {
  const flags = samplingRate > 0 && Math.random() < samplingRate ? '01' : '00';
  return `00-${hexadecimal()}-${hexadecimal().slice(16)}-${flags}`;
}

function hexadecimal(): string {
  return randomUUID().replaceAll('-', '');
}
