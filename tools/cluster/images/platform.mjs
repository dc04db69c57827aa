import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { DNS_IMAGE, PAUSE_IMAGE } from '../node/addresses.mjs';
import { buildProgramImage } from './program-image.mjs';
import { FOLDER } from './store.mjs';

const require = createRequire(import.meta.url);
const { readManifest } = require('../../runtime/manifest.cjs');
const pins = require('../../runtime/pins.cjs');
const HERE = fileURLToPath(new URL('.', import.meta.url));
const valuesOf = (chart) => parse(readFileSync(path.join(HERE, `../../../deploy/helm/${chart}/values.yaml`), 'utf8'));
const BACKING = valuesOf('backing');
const MONITORING = valuesOf('monitoring');

/** What says how these images are made. */
const RECIPES = ['debian.Dockerfile', 'postgres.Dockerfile', 'kafka.Dockerfile', 'program-image.mjs'];
/** The user of Dapr's images. */
const NONROOT = 65_532;
/** The scripts of Kafka's image, and the class that each starts. */
const KAFKA_SCRIPTS = {
  'kafka-storage.sh': 'kafka.tools.StorageTool',
  'kafka-server-start.sh': 'kafka.Kafka',
  'kafka-topics.sh': 'org.apache.kafka.tools.TopicCommand',
  'kafka-consumer-groups.sh': 'org.apache.kafka.tools.consumer.group.ConsumerGroupCommand',
  'kafka-console-consumer.sh': 'org.apache.kafka.tools.consumer.ConsoleConsumer',
};

/**
 * All images that are not ours, under the names that the charts ask for, in one archive; made anew only when something in it has changed.
 *
 * @param {import('./store.mjs').ImageStore} store
 * @param {{ kubernetes: string, plane: string, dapr: { daprd: string, scheduler: string }, kafka: { classpath: string }, debian: string,
 *   prometheus: string, collector: string }} parts `kubernetes` and `plane` are folders of programs, `debian` is an image
 * @param {{ progress: (text: string) => void }} options
 * @returns {Promise<string>} the archive
 */
export async function platformArchive(store, parts, { progress }) {
  const archive = path.join(FOLDER, `platform-${await inputsOf(parts)}.tar`);
  if (existsSync(archive)) return archive;
  progress(
    'building the images of Kubernetes, Dapr, Kafka, PostgreSQL, Prometheus and the collector (two minutes, once)',
  );
  const programs = programImages(parts);
  for (const what of programs) await buildProgramImage(store, what);
  await buildPostgres(store, parts);
  await buildKafka(store, parts);
  for (const name of await readdir(FOLDER)) if (name.startsWith('platform-')) await rm(path.join(FOLDER, name));
  const unfinished = path.join(FOLDER, '.platform.tar');
  await store.save([...programs.map(({ image }) => image), BACKING.postgres.image, BACKING.kafka.image], unfinished);
  await rename(unfinished, archive);
  return archive;
}

/** Changes with every program, recipe and version in it. */
async function inputsOf({ kubernetes, plane, dapr, prometheus, collector }) {
  const images = [BACKING.postgres, BACKING.kafka, MONITORING.prometheus, MONITORING.collector].map(
    ({ image }) => image,
  );
  const hash = createHash('sha256').update(JSON.stringify([pins, images, KAFKA_SCRIPTS]));
  for (const folder of [kubernetes, plane, ...[dapr.daprd, prometheus, collector].map((file) => path.dirname(file))])
    hash.update(JSON.stringify((await readManifest(folder))?.files ?? folder));
  for (const file of RECIPES) hash.update(await readFile(path.join(HERE, file)));
  return hash.digest('hex').slice(0, 16);
}

function programImages({ kubernetes, plane, dapr, prometheus, collector }) {
  const ofDapr = { daprd: dapr.daprd, scheduler: dapr.scheduler };
  for (const name of ['operator', 'sentry', 'injector']) ofDapr[name] = path.join(plane, name);
  return [
    { image: PAUSE_IMAGE, program: path.join(kubernetes, 'pause'), user: 65_535 },
    { image: DNS_IMAGE, program: path.join(kubernetes, 'coredns'), user: 0 },
    { image: MONITORING.prometheus.image, program: prometheus, user: 65_534 },
    { image: MONITORING.collector.image, program: collector, user: 10_001 },
    ...Object.entries(ofDapr).map(([name, program]) => ({
      image: `ghcr.io/dapr/${name}:${pins.dapr}`,
      program,
      user: NONROOT,
    })),
  ];
}

const buildPostgres = (store, { debian }) =>
  store.build(BACKING.postgres.image, {
    file: path.join(HERE, 'postgres.Dockerfile'),
    context: HERE,
    args: { DEBIAN: debian },
  });

async function buildKafka(store, { debian, kafka }) {
  const context = await mkdtemp(path.join(tmpdir(), 'errand-kafka-'));
  try {
    await cp(path.dirname(kafka.classpath), path.join(context, 'libs'), { recursive: true });
    for (const [name, program] of Object.entries(KAFKA_SCRIPTS))
      await writeScript(path.join(context, 'bin'), name, program);
    await store.build(BACKING.kafka.image, {
      file: path.join(HERE, 'kafka.Dockerfile'),
      context,
      args: { DEBIAN: debian },
    });
  } finally {
    await rm(context, { recursive: true, force: true });
  }
}

/** With the settings that the image's own scripts read. */
const writeScript = async (folder, name, program) => {
  const settings = '$KAFKA_HEAP_OPTS $KAFKA_JVM_PERFORMANCE_OPTS $KAFKA_LOG4J_OPTS';
  const text = `#!/bin/sh\nexec java ${settings} -cp '/opt/kafka/libs/*' ${program} "$@"\n`;
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, name), text, { mode: 0o755 });
};
