import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** Quiet on a machine without a network, and able to run as root in CI. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a real Chromium, with a profile of its own: the one that `npm test` found (CHROMIUM), or an installed one. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? NAMES.find((file) => existsSync(file));
  return chromium.launch({ ...(executablePath && { executablePath }), headless: true, args: FLAGS });
}
