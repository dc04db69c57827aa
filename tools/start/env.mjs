// Prints the environment that `dapr run -f .` needs, for: eval "$(node tools/start/env.mjs)"
// The Dapr CLI gives dapr.yaml's `env` to the apps only; sidecars read these from the shell it was started in.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from './prepare.mjs';

const stack = createRequire(import.meta.url)('./index.cjs');

const dataDir = path.join(ROOT, '.errand', 'dapr-run');
stack.prepareDataFolder(dataDir);
mkdirSync(path.join(dataDir, 'state'), { recursive: true });
stack.forgetSidecars(ROOT);
const { DAPR_API_TOKEN, APP_API_TOKEN } = stack.ensureTokens(dataDir, ['all'])['all'];

const environment = {
  DAPR_API_TOKEN,
  APP_API_TOKEN,
  DAPR_HOST_IP: '127.0.0.1',
  POD_NAME: 'local',
  ERRAND_REDIS: process.env.ERRAND_REDIS ?? '127.0.0.1:6379',
  ERRAND_STATE: stack.sqliteFile(path.join(dataDir, 'state')),
  // Mails go to whatever listens there; until something does, they wait.
  ERRAND_SMTP_PORT: process.env.ERRAND_SMTP_PORT ?? '1025',
  PUBLIC_URL: process.env.PUBLIC_URL ?? 'http://localhost:3002',
  ERRAND_SECRETS: stack.ensureSecrets(dataDir),
};

for (const [key, value] of Object.entries(environment))
  console.log(`export ${key}='${value.replaceAll("'", `'\\''`)}'`);
console.error(
  `Expecting Redis at ${environment.ERRAND_REDIS} and Dapr's scheduler (dapr init); the page will be at http://localhost:3002.`,
);
