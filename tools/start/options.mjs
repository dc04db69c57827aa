import path from 'node:path';
import { parseArgs } from 'node:util';
import { faultIn } from './command-line.mjs';
import { UsageError } from './usage.error.mjs';

export const HELP = `npm start -- [options]

  --port N            the page and the API, default 8080 (or PORT)
  --data DIR          where everything is stored, default .errand
  --components NAME   local (Redis, SQLite; the default) or kafka-postgres
  --model NAME        a language model for what the chat does not understand: openai, cohere, anthropic, mistral, ollama
  --replicas APP=N    run an app N times (repeatable), e.g. --replicas chat-api=2
  --observe           watch it with Prometheus, and print where to look (built from source at the first time: 5 minutes)
  --reset             begin with empty data
  --no-open           do not open the browser
  --help              this text`;

const OPTIONS = {
  port: { type: 'string' },
  data: { type: 'string' },
  components: { type: 'string' },
  model: { type: 'string' },
  replicas: { type: 'string', multiple: true },
  observe: { type: 'boolean' },
  reset: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  help: { type: 'boolean' },
};

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} root the repository, where the default data folder lies
 * @returns {{ port: number, dataDir: string, components: string, model?: string, replicas: Record<string, number>, observe: boolean, reset: boolean, open: boolean, help: boolean }}
 * @throws {UsageError} naming the option and what it wants
 */
export function readOptions(args, env, root) {
  const values = parse(args);
  return {
    port: readPort(values.port ?? env.PORT ?? '8080', values.port ? '--port' : 'PORT'),
    dataDir: values.data ? path.resolve(shellFolder(env), values.data) : path.join(root, '.errand'),
    components: values.components ?? 'local',
    model: values.model,
    replicas: readReplicas(values.replicas ?? []),
    observe: values.observe ?? false,
    reset: values.reset ?? false,
    open: !values['no-open'],
    help: values.help ?? false,
  };
}

/** npm runs its scripts in the repository, wherever it was called. */
const shellFolder = (env) => (env.npm_lifecycle_event === 'start' && env.INIT_CWD) || process.cwd();

function parse(args) {
  try {
    return parseArgs({ args, options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(`${faultIn(error)}\n\n${HELP}`);
  }
}

function readPort(text, name) {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new UsageError(`${name} ${text}: expected a port from 1 to 65535`);
  return port;
}

function readReplicas(list) {
  return Object.fromEntries(
    list.map((text) => {
      const found = /^([a-z][a-z0-9-]*)=([1-9])$/.exec(text);
      if (!found) throw new UsageError(`--replicas ${text}: expected APP=N with N from 1 to 9, e.g. chat-api=2`);
      if (found[1] === 'chat-ui' && found[2] !== '1')
        throw new UsageError('--replicas chat-ui: the page has one port, so it runs once');
      return [found[1], Number(found[2])];
    }),
  );
}
