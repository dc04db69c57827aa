const { createWriteStream } = require('node:fs');
const { mkdir, mkdtemp, rename, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { Readable } = require('node:stream');
const { pipeline } = require('node:stream/promises');
const { cacheRoot } = require('./cache.cjs');
const { ChecksumError } = require('./errors.cjs');
const { sha256 } = require('./manifest.cjs');
const pins = require('./pins.cjs');
const { get } = require('./release.cjs');
const { onPath, run } = require('./run.cjs');

const DOWNLOAD_MS = 5 * 60_000;

/**
 * Fetches jars into `folder`, each checked against its pinned sum: from the repository that ERRAND_MAVEN names, else with Maven,
 * which knows this machine's mirrors and proxies.
 *
 * @param {string} folder
 * @param {Record<string, string>} jars `group:artifact:version` -> SHA-256
 * @param {{ fileOf: (coordinates: string) => string, signal?: AbortSignal, progress: (text: string) => void }} options
 * @returns {Promise<string>} where they came from
 * @throws {ChecksumError} when one is not the pinned one; RangeError when there is no way to fetch them
 */
async function fetchJars(folder, jars, { fileOf, signal, progress }) {
  const repository = process.env.ERRAND_MAVEN;
  if (!repository && !onPath('mvn')) throw new RangeError('there is no mvn on PATH, and ERRAND_MAVEN is not set');
  await mkdir(cacheRoot(), { recursive: true });
  const work = await mkdtemp(path.join(cacheRoot(), '.jars-'));
  try {
    progress(`downloading ${Object.keys(jars).length} jars (38 MB)`);
    if (repository) await download(repository, jars, { work, fileOf, signal });
    else await askMaven(jars, { work, signal });
    for (const [coordinates, wanted] of Object.entries(jars)) {
      const got = await sha256(path.join(work, fileOf(coordinates)));
      if (got !== wanted) throw new ChecksumError(coordinates, wanted, got);
    }
    for (const coordinates of Object.keys(jars))
      await rename(path.join(work, fileOf(coordinates)), path.join(folder, fileOf(coordinates)));
    return repository ? `from ${new URL(repository).host}` : 'by Maven';
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function download(repository, jars, { work, fileOf, signal }) {
  for (const coordinates of Object.keys(jars)) {
    const [group, artifact, version] = coordinates.split(':');
    const file = fileOf(coordinates);
    const url = [repository.replace(/\/$/, ''), ...group.split('.'), artifact, version, file].join('/');
    const { body } = await get(url, DOWNLOAD_MS, signal);
    await pipeline(Readable.fromWeb(body), createWriteStream(path.join(work, file)));
  }
}

async function askMaven(jars, { work, signal }) {
  await writeFile(path.join(work, 'pom.xml'), pom(Object.keys(jars)));
  const goal = `org.apache.maven.plugins:maven-dependency-plugin:${pins.mavenDependencyPlugin}:copy-dependencies`;
  await run('mvn', ['-q', '-B', goal, `-DoutputDirectory=${work}`], { cwd: work, signal, timeoutMs: 2 * DOWNLOAD_MS });
}

/** The named jars and nothing that they would bring along: the list is complete. */
function pom(list) {
  const dependencies = list.map((coordinates) => {
    const [groupId, artifactId, version] = coordinates.split(':');
    const none = '<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>';
    return `<dependency><groupId>${groupId}</groupId><artifactId>${artifactId}</artifactId><version>${version}</version>${none}</dependency>`;
  });
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>errand</groupId><artifactId>jars</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>
${dependencies.join('\n')}
</dependencies></project>
`;
}

module.exports = { fetchJars };
