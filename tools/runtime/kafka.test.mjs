// Java and Kafka's jars, each in a process of its own with nothing but what the test gives it. None leaves this machine.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';

const { closedFolder, serviceUser } = createRequire(import.meta.url)('./service-user.cjs');
const folder = mkdtempSync(path.join(tmpdir(), 'errand-kafka-'));
const JAR = 'a jar';
const sum = createHash('sha256').update(JAR).digest('hex');
const asked = [];
const server = createServer((request, response) => {
  asked.push(request.url);
  response.end(JAR);
});
let repository;

before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  repository = `http://127.0.0.1:${server.address().port}/maven/`;
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The tool with a list of its own. */
function toolWith(jars) {
  const copy = mkdtempSync(path.join(folder, 'tool-'));
  cpSync(fileURLToPath(new URL('.', import.meta.url)), copy, { recursive: true });
  writeFileSync(path.join(copy, 'kafka/jars.json'), JSON.stringify(jars));
  return copy;
}

function pathWith(programs) {
  const bin = mkdtempSync(path.join(folder, 'bin-'));
  symlinkSync(process.execPath, path.join(bin, 'node'));
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(path.join(bin, name), 0o755);
  }
  return bin;
}
const JAVA = { java: 'echo "openjdk 17.0.15 2025-04-15"' };

async function ask({
  jars = { 'org.one:thing_2.13:1.0': sum },
  PATH,
  cache = mkdtempSync(path.join(folder, 'cache-')),
  ...more
}) {
  const script = `require(${JSON.stringify(path.join(toolWith(jars), 'index.cjs'))}).ensureKafka().then(
    (found) => console.log(JSON.stringify(found)), (error) => console.log(JSON.stringify({ error: error.message })))`;
  const env = { PATH, HOME: folder, ERRAND_CACHE: cache, ...more };
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { env });
  return JSON.parse(stdout);
}

test('fetches the jars from the repository it is given, and finds them in the cache the next time', async () => {
  const cache = mkdtempSync(path.join(folder, 'cache-'));
  const PATH = pathWith(JAVA);
  const first = await ask({ PATH, cache, ERRAND_MAVEN: repository });
  assert.equal(first.java, path.join(PATH, 'java'));
  assert.deepEqual(asked.splice(0), ['/maven/org/one/thing_2.13/1.0/thing_2.13-1.0.jar']);
  assert.equal(readFileSync(first.classpath.replace('*', 'thing_2.13-1.0.jar'), 'utf8'), JAR);
  assert.deepEqual(await ask({ PATH, cache }), first);
  assert.deepEqual(asked, []);
});

test('asks Maven where there is one, for exactly the jars of the list', async () => {
  const mvn = `for arg in "$@"; do case $arg in -DoutputDirectory=*) out=\${arg#*=};; esac; done
grep -q '<artifactId>thing_2.13</artifactId><version>1.0</version><exclusions>' pom.xml && printf 'a jar' > "$out/thing_2.13-1.0.jar"`;
  const PATH = `${pathWith({ ...JAVA, mvn })}${path.delimiter}${process.env.PATH}`;
  assert.equal((await ask({ PATH })).source, 'by Maven');
});

test('never keeps a jar with a wrong sum', async () => {
  const { error } = await ask({
    PATH: pathWith(JAVA),
    ERRAND_MAVEN: repository,
    jars: { 'org.one:thing:1.0': '0'.repeat(64) },
  });
  assert.match(
    error,
    /^Cannot get Kafka 4\.1\.0, the message broker of this component set\.\n {2}- its jars: org\.one:thing:1\.0 has the wrong checksum: expected 0{64}/,
  );
});

test('says what to do when there is no Java, one that is too old, or no way to fetch', async () => {
  const none = await ask({ PATH: pathWith({}) });
  assert.match(none.error, /- no java in JAVA_HOME or on PATH\nWhat to do:\n {2}\* install it/);
  const home = path.join(folder, 'jdk');
  mkdirSync(path.join(home, 'bin'), { recursive: true });
  const old = pathWith({ java: 'echo "openjdk 11.0.2 2019-01-15"' });
  cpSync(path.join(old, 'java'), path.join(home, 'bin/java'));
  const tooOld = await ask({ PATH: pathWith({}), JAVA_HOME: home });
  assert.match(tooOld.error, /jdk\/bin\/java is Java 11\.0\.2; 17 or newer is needed/);
  const noWay = await ask({ PATH: pathWith(JAVA) });
  assert.match(noWay.error, /there is no mvn on PATH, and ERRAND_MAVEN is not set\nWhat to do:\n {2}\* install Maven/);
});

// Only root is refused, so only root has to be somebody else.
const asRoot = process.getuid?.() === 0 ? test : () => undefined;
asRoot('finds a user to run as, and the folder that keeps others out', () => {
  assert.deepEqual(serviceUser('root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false'), {
    name: 'nobody',
    uid: 65_534,
    gid: 65_533,
  });
  assert.equal(serviceUser('root:x:0:0::/root:/bin/sh'), null);
  const open = path.join(folder, 'cache');
  assert.equal(closedFolder(path.join(open, 'data')), folder);
  chmodSync(folder, 0o711);
  assert.equal(closedFolder(path.join(open, 'data')), null);
});
