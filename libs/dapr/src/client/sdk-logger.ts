import type { DaprClientOptions } from '@dapr/dapr';

const ignore = (): void => undefined;

/** The SDK logs each failure it also reports: `libs/dapr` reports it once, as a typed error, so the SDK keeps quiet. */
export const quietSdkLogger: DaprClientOptions['logger'] = {
  service: { error: ignore, warn: ignore, info: ignore, verbose: ignore, debug: ignore },
};
