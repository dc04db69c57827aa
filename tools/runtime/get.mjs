// Gets the pinned programs without starting anything, and prints where they are: for CI and for a look.
// `node tools/runtime/get.mjs` gets Dapr and Redis; `… kafka postgres helm prometheus` those besides.
import { createRequire } from 'node:module';

const { ensureDapr, ensureDaprChart, ensureHelm, ensureKafka, ensurePostgres, ensurePrometheus, ensureRedis } =
  createRequire(import.meta.url)('./index.cjs');
const progress = (text) => console.error(`  ${text}`);
const about = ({ version, source }) => `(${version}, ${source})`;

const MORE = {
  kafka: async () => {
    const kafka = await ensureKafka({ progress });
    console.log(`kafka      ${kafka.classpath} ${about(kafka)}, run by ${kafka.java}`);
  },
  postgres: async () => {
    const postgres = await ensurePostgres({ progress });
    console.log(
      `postgres   ${postgres.bin} ${about(postgres)}${postgres.user ? `, run as ${postgres.user.name}` : ''}`,
    );
  },
  helm: async () => {
    const helm = await ensureHelm({ progress });
    console.log(`helm       ${helm.helm} ${about(helm)}`);
    const dapr = await ensureDaprChart({ progress });
    console.log(`chart      ${dapr.chart} ${about(dapr)}`);
  },
  prometheus: async () => {
    const prometheus = await ensurePrometheus({ progress });
    console.log(`prometheus ${prometheus.prometheus} ${about(prometheus)}`);
  },
};

try {
  const more = process.argv.slice(2);
  const unknown = more.find((name) => !MORE[name]);
  if (unknown) throw new RangeError(`${unknown}: there are ${Object.keys(MORE).join(', ')} besides Dapr and Redis`);
  const dapr = await ensureDapr({ progress });
  const redis = await ensureRedis({ progress });
  console.log(`daprd      ${dapr.daprd} ${about(dapr)}`);
  console.log(`scheduler  ${dapr.scheduler}`);
  console.log(`redis      ${redis.server} ${about(redis)}`);
  for (const name of more) await MORE[name]();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
