import { Injectable } from '@nestjs/common';
import { Sidecar } from '../client/sidecar.js';

/** Whether this replica can serve, part by part: `ok`, or the reason why not. */
export interface ReadinessReport {
  ready: boolean;
  parts: Record<string, string>;
}

type Check = () => Promise<void>;

/** Collects the checks of this app's own parts. The sidecar is always one of them. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, Check>();

  constructor(sidecar: Sidecar) {
    this.add('sidecar', async () => {
      if (!(await sidecar.isReady())) throw new NotReadyError('the Dapr sidecar does not answer');
    });
  }

  /** Adds a part; the check throws when the part is not ready. */
  add(part: string, check: Check): void {
    this.checks.set(part, check);
  }

  /** Runs every check, side by side. */
  async report(): Promise<ReadinessReport> {
    const parts = await Promise.all([...this.checks].map(async ([part, check]) => [part, await run(check)] as const));
    return { ready: parts.every(([, state]) => state === 'ok'), parts: Object.fromEntries(parts) };
  }
}

/** A part of this replica cannot serve now. */
export class NotReadyError extends Error {
  override readonly name = 'NotReadyError';
}

async function run(check: Check): Promise<string> {
  try {
    await check();
    return 'ok';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
