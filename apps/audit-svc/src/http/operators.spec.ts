import { aCloudEvent, aDeadLetter, aTaskCreated, TEST_USER } from '@errand/events/testing';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import request from 'supertest';
import { APP_TOKEN, FROM_DAPR, testApp } from '../testing/test-app.js';

const README = readFileSync(resolve('README.md'), 'utf8');
const SCRIPT = /```sh\n([\s\S]*?)```/.exec(README)?.[1] ?? '';
const original = aCloudEvent('errand.task.created.v1', aTaskCreated());

/** What the README's `curl` lines ask for, with its variables filled in. */
function commands(variables: Record<string, string>) {
  const lines = SCRIPT.split('\n').filter((line) => line.startsWith('curl '));
  return lines.map((line) => {
    const filled = line.replace(/\$([A-Z_]+)/g, (_, name: string) => variables[name] ?? '');
    const headers = [...filled.matchAll(/-H "([^:]+): ([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
    const url = / "(http[^"]+)"$/.exec(filled)?.[1] ?? '';
    const method = /-X (\w+)/.exec(filled)?.[1] ?? 'GET';
    return (): Promise<Response> =>
      fetch(url, { method, headers: Object.fromEntries(headers) as Record<string, string> });
  });
}

/** Port and token as the README's shell lines find them in the folder of a stack. */
function portAndToken(data: string): string[] {
  const lines = SCRIPT.split('\n').filter((line) => /^(PORT|TOKEN)=/.test(line));
  const script = [`DATA='${data}'`, ...lines, 'printf "%s %s" "$PORT" "$TOKEN"'].join('\n');
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split(' ');
}

describe('what the README tells operators', () => {
  let test: Awaited<ReturnType<typeof testApp>>;
  let data: string;
  beforeAll(async () => {
    test = await testApp();
    data = mkdtempSync(join(tmpdir(), 'errand-'));
    await test.app.listen(0, '127.0.0.1');
    await request(test.server).post('/events/audit').set(FROM_DAPR).send(original);
    const letter = aCloudEvent('errand.deadletter.v1', aDeadLetter({ original }));
    await request(test.server).post('/events/dead-letters').set(FROM_DAPR).send(letter);
    const port = Number(new URL(await test.app.getUrl()).port);
    const run = [
      { name: 'audit-svc-dapr', port: 1 },
      { name: 'audit-svc', port },
    ];
    writeFileSync(join(data, 'run.json'), JSON.stringify(run));
    writeFileSync(join(data, 'tokens.json'), JSON.stringify({ 'audit-svc': { APP_API_TOKEN: APP_TOKEN } }));
  });
  afterAll(async () => {
    await test.app.close();
    rmSync(data, { recursive: true });
  });

  it('lists dead letters, replays one, and erases the payloads of an account', async () => {
    const [PORT = '', TOKEN = ''] = portAndToken(data);
    const [list] = commands({ PORT, TOKEN });
    const { items } = (await (await list?.())?.json()) as { items: { id: string; original: unknown }[] };
    expect(items.map((item) => item.original)).toEqual([original]);

    const [, replay, erase] = commands({ PORT, TOKEN, LETTER: items[0]?.id ?? '', USER_ID: TEST_USER });
    expect(await (await replay?.())?.json()).toMatchObject({ id: items[0]?.id, topic: 'task-events' });
    expect(test.publish).toHaveBeenCalledTimes(1);
    expect(await (await erase?.())?.json()).toEqual({ erased: 1 });
    expect([...test.memory.values].filter(([, { text }]) => text.includes('Buy milk')).map(([key]) => key)).toEqual([
      'dl/1',
    ]);
  });

  it('is refused without the token', async () => {
    const [PORT = ''] = portAndToken(data);
    const answers = await Promise.all(
      commands({ PORT, TOKEN: 'x', LETTER: '0', USER_ID: TEST_USER }).map((run) => run()),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });
});
