import { arrivesAsItIs } from '@errand/dapr';

/**
 * Where browsers have their messages brought to: Chromium's, Firefox's and Safari's. Not Edge's on Windows (`*.notify.windows.com`): its
 * addresses end in a slash, which does not pass a sidecar.
 */
export const PUSH_SERVICES = [
  'https://fcm.googleapis.com',
  'https://*.push.services.mozilla.com',
  'https://web.push.apple.com',
];

/** An origin; `*.` stands for one label. */
export const PUSH_SERVICE = /^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/;

/** Whether an address is one of these push services: what a browser says it is, anybody can say, and this service would call it. */
export function isPushAddress(address: string, services: readonly string[]): boolean {
  if (!arrivesAsItIs(address)) return false;
  const { origin } = new URL(address);
  return services.some((service) => fits(origin, service));
}

function fits(origin: string, service: string): boolean {
  const [scheme = '', domain] = service.split('*.');
  if (domain === undefined) return origin === service;
  const label = origin.slice(scheme.length, -domain.length - 1);
  return origin === `${scheme}${label}.${domain}` && /^[a-z0-9-]+$/.test(label);
}
