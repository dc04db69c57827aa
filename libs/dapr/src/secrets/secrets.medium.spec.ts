import { Logger } from '@nestjs/common';
import { testFolder, TestSidecar } from '@errand/testing';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SecretError } from '../errors/dapr.errors.js';
import { ComponentSidecar, type ComponentSpec } from '../testing-support/component-sidecar.js';
import { RealReplica } from '../testing-support/real-replica.js';

const STORED = { plain: 'x', 'a b': 'with a space', 'a/b?c': 'as a path', 'ü🧀': 'Käse "🧀"\n', empty: '' };

describe('Secrets on a real sidecar', () => {
  const folder = testFolder();
  const replicas: RealReplica[] = [];
  const sidecars: ComponentSidecar[] = [];
  let dapr: TestSidecar;
  let replica: RealReplica;

  const replicaOn = async (env: Record<string, string>): Promise<RealReplica> => {
    const one = await RealReplica.on(env);
    replicas.push(one);
    return one;
  };
  const replicaWith = async (...components: ComponentSpec[]): Promise<RealReplica> => {
    const sidecar = await ComponentSidecar.start(components, dapr);
    sidecars.push(sidecar);
    return replicaOn(sidecar.env);
  };
  const failureOf = ({ secrets }: RealReplica, name: string) => secrets.get(name).catch((error: unknown) => error);

  beforeAll(async () => {
    Logger.overrideLogger(false);
    const secretsFile = join(folder.path, 'secrets.json');
    writeFileSync(secretsFile, JSON.stringify(STORED));
    dapr = await TestSidecar.start('chat-api');
    replica = await replicaWith({ name: 'secrets', type: 'secretstores.local.file', metadata: { secretsFile } });
  }, 60_000);

  afterAll(async () => {
    await Promise.all(replicas.map((one) => one.stop()));
    await Promise.all(sidecars.map((one) => one.stop()));
    await dapr?.stop();
    folder.remove();
  });

  it('reads the key that every start of the local component set has', async () => {
    const { secrets } = await replicaOn(dapr.env);
    expect(Buffer.from(await secrets.get('auth-signing-key'), 'base64')).toHaveLength(48);
  });

  it.each(Object.entries(STORED).filter(([, value]) => value))(
    'reads a secret under any name: %s',
    async (name, value) => {
      expect(await replica.secrets.get(name)).toBe(value);
    },
  );

  it.each(['none', 'empty', '../secrets/plain', 'plain '])('says that there is none: %s', async (name) => {
    const failure = await failureOf(replica, name);
    expect(failure).toBeInstanceOf(SecretError);
    expect(failure).toMatchObject({
      code: 'ERR_SECRET_MISSING',
      status: 404,
      retryable: 'final',
      message: `secret ${name}: the store "secrets" has none`,
    });
  });

  it('says that the app has no secret store', async () => {
    const failure = await failureOf(await replicaWith(), 'plain');
    expect(failure).toBeInstanceOf(SecretError);
    expect(failure).toMatchObject({
      code: 'ERR_SECRET_STORES_NOT_CONFIGURED',
      message: 'secret plain: secret store is not configured',
    });
  });
});
