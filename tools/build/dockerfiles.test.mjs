import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const dockerfile = (name) => readFileSync(path.join(ROOT, 'deploy/docker', name), 'utf8');
const workspaces = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => existsSync(path.join(ROOT, folder, name, 'package.json')))
    .map((name) => `${folder}/${name}`),
);

for (const name of ['service.Dockerfile', 'chat-ui.Dockerfile']) {
  test(`${name} installs with every workspace that the lock names`, () => {
    for (const workspace of workspaces)
      assert.ok(
        dockerfile(name).includes(`COPY ${workspace}/package.json ${workspace}/\n`),
        `no COPY of ${workspace}/package.json`,
      );
  });

  test(`${name} runs as nobody, from a base of a full version, and says how it is`, () => {
    assert.match(dockerfile(name), /^ARG NODE_IMAGE=\S+:24\.\d+\.\d+-bookworm-slim$/m);
    assert.match(dockerfile(name), /^USER 10001:10001$/m);
    assert.match(dockerfile(name), /^HEALTHCHECK /m);
    assert.match(dockerfile(name), /org\.opencontainers\.image\.revision/);
  });
}

test('both install alike, so that a builder does it once', () => {
  const [service, ui] = ['service.Dockerfile', 'chat-ui.Dockerfile'].map(
    (name) => /ARG NODE_IMAGE[^]*?(?=FROM packages AS build)/.exec(dockerfile(name))[0],
  );
  assert.equal(ui, service);
});
