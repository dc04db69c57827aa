import { parseConfig, ServiceConfig } from '@errand/dapr';

export const config = parseConfig(ServiceConfig, process.env);

/** Key that access tokens are signed with (HS256). */
export const jwtKey = process.env['BENCH_JWT_KEY'] ?? '';

/** As long as a service of ours keeps an idle connection. */
export const KEEP_ALIVE_MS = 120_000;
