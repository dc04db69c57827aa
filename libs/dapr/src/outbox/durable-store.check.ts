import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Sidecar } from '../client/sidecar.js';
import { withTimeout } from '../client/with-timeout.js';
import { StateError } from '../errors/dapr.errors.js';
import { translate } from '../errors/sdk-failure.js';
import { STATE_COMPONENT } from '../state/state-store.js';
import { UnsuitableStoreError } from './outbox.errors.js';

const TIMEOUT_MS = 5_000;
/** It passes the probe, since its transactions are sound. That it forgets everything shows only when it is too late. */
const VOLATILE = 'state.in-memory';

/** As the sidecar describes what it has loaded. @see https://docs.dapr.io/reference/api/metadata_api/ */
interface Metadata {
  components?: { name: string; type: string }[];
}

/** Keeps a service from starting on a store that loses what it has accepted. The probe, which goes by behaviour, cannot see that. */
@Injectable()
export class DurableStoreCheck implements OnApplicationBootstrap {
  constructor(private readonly sidecar: Sidecar) {}

  /** @throws UnsuitableStoreError for state.in-memory; StateError, SidecarUnreachableError when the sidecar does not tell */
  async onApplicationBootstrap(): Promise<void> {
    const { components = [] } = await this.metadata();
    if (components.some(({ name, type }) => name === STATE_COMPONENT && type === VOLATILE)) {
      const why = `is ${VOLATILE}: what it holds is gone with its sidecar, and no other replica sees it`;
      throw new UnsuitableStoreError(STATE_COMPONENT, why);
    }
  }

  private async metadata(): Promise<Metadata> {
    const what = 'read of the loaded components';
    try {
      const call = this.sidecar.raw.execute('/metadata', { method: 'GET' });
      return (await withTimeout(what, TIMEOUT_MS, call)) as Metadata;
    } catch (failure) {
      throw translate(what, failure, StateError);
    }
  }
}
