import type { Finding } from './parsed-file.js';

const SUBJECT = 60;

/** A finding with as much of its line as it takes to find it by. */
export function findingAt({ subject, ...rest }: Finding): Finding {
  return { ...rest, subject: subject.length > SUBJECT ? `${subject.slice(0, SUBJECT - 1)}…` : subject };
}
