const { mkdir, readFile } = require('node:fs/promises');
const path = require('node:path');
const { cacheFolder, cacheRoot } = require('./cache.cjs');
const { RuntimeUnavailableError } = require('./errors.cjs');
const { findJava } = require('./java.cjs');
const { fetchJars } = require('./jars.cjs');
const { withLock } = require('./lock.cjs');
const { verify, writeManifest } = require('./manifest.cjs');
const pins = require('./pins.cjs');
const { onPath } = require('./run.cjs');

const LIST = path.join(__dirname, 'kafka', 'jars.json');
const WHAT = `Kafka ${pins.kafka}, the message broker of this component set`;

/**
 * Finds Java, and Kafka's jars in the cache, or fetches those.
 *
 * @type {typeof import('./index.cjs').ensureKafka}
 */
async function ensureKafka({ progress = () => {}, signal } = {}) {
  const java = await findJava(pins.java);
  if ('reason' in java) throw new RuntimeUnavailableError(WHAT, [java.reason], javaAdvice());
  const jars = JSON.parse(await readFile(LIST, 'utf8'));
  const folder = cacheFolder(`kafka-${pins.kafka}`);
  const cached = await fromCache(folder, java, jars);
  if (cached) return cached;
  const onWait = () => progress('another process is getting it; waiting');
  const lock = path.join(cacheRoot(), `.lock-${path.basename(folder)}`);
  return withLock(lock, () => fill(folder, { java, jars, progress, signal }), { onWait, signal });
}

/** The list as it is now: a cache that was filled from another one is filled again. */
async function fromCache(folder, java, jars) {
  const manifest = await verify(folder, Object.keys(jars).map(fileOf));
  if (!manifest || manifest.inputs !== sumsOf(jars)) return null;
  return { java: java.java, classpath: path.join(folder, '*'), version: pins.kafka, source: manifest.source };
}

async function fill(folder, { java, jars, progress, signal }) {
  const meanwhile = await fromCache(folder, java, jars);
  if (meanwhile) return meanwhile;
  await mkdir(folder, { recursive: true });
  let source;
  try {
    source = await fetchJars(folder, jars, { fileOf, progress, signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw new RuntimeUnavailableError(WHAT, [`its jars: ${error.message}`], mavenAdvice());
  }
  await writeManifest(folder, Object.keys(jars).map(fileOf), { source, inputs: sumsOf(jars) });
  return fromCache(folder, java, jars);
}

/** @param {string} coordinates `group:artifact:version` @returns {string} */
const fileOf = (coordinates) => `${coordinates.split(':').slice(1).join('-')}.jar`;

const sumsOf = (jars) => Object.values(jars).join('');

function javaAdvice() {
  const linux = [
    'install it: sudo apt-get install default-jre-headless (Debian, Ubuntu), sudo dnf install java-21-openjdk-headless (Fedora), apk add openjdk21-jre-headless (Alpine)',
  ];
  const install = { darwin: ['install it with Homebrew: brew install openjdk'] }[process.platform] ?? linux;
  return [...install, 'or set JAVA_HOME to one that you have', 'or start on Redis and SQLite, without --components'];
}

function mavenAdvice() {
  return [
    onPath('mvn')
      ? 'look at what Maven says: it may need a proxy or a mirror in its settings'
      : 'install Maven (apt-get install maven, brew install maven): it is needed once, to fetch the jars',
    'or set ERRAND_MAVEN to the address of a Maven repository that has what Maven Central has',
  ];
}

module.exports = { ensureKafka };
