import { InvocationError, type Invocation, type Invoker } from '@errand/dapr';
import { replyOn } from '@errand/dapr/testing';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { Writable } from 'node:stream';
import type { AuthenticatedUser } from '../auth/authenticated-user.js';
import type { Tasks } from '../tasks/task.service.js';
import { AuditController } from './audit.controller.js';
import { Audit } from './audit.service.js';

const USER = { id: 'u' } as AuthenticatedUser;

/** audit-svc with a log of `length` entries, in pages as it is asked for; one that must read beyond `broken` fails. */
function auditSvc(length: number, broken = Infinity) {
  const paths: string[] = [];
  const invoke = async (_app: string, { path }: Invocation): Promise<unknown> => {
    paths.push(path);
    const query = new URL(path, 'http://x').searchParams;
    const cursor = Number(query.get('cursor')?.split('.')[0] ?? 0);
    if (path.includes('/verify')) {
      const next = cursor + 2_000;
      return { valid: true, length, nextCursor: next < length ? `${next}.abc` : null };
    }
    const limit = Number(query.get('limit'));
    if (cursor >= broken) throw new InvocationError('call of audit-svc', 'HTTP_503', 503, 'retry', '');
    const first = query.get('order') === 'desc' ? length : cursor + 1;
    const last = Math.min(length, first + limit - 1);
    const items = Array.from({ length: last - first + 1 }, (_, i) => ({ n: first + i }));
    return { items, nextCursor: last < length ? String(last) : null };
  };
  const audit = new Audit({ invoke } as unknown as Invoker, {} as Tasks);
  return { controller: new AuditController(audit), paths };
}

describe('GET /api/audit/export', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  async function download(controller: AuditController): Promise<Response> {
    server = createServer((_, response) => {
      void controller.export(USER, replyOn(response));
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  it('sends every entry, one a line, oldest first, and says how many there are', async () => {
    const answer = await download(auditSvc(120).controller);
    expect([answer.headers.get('content-type'), answer.headers.get('x-line-count')]).toEqual([
      'application/x-ndjson',
      '120',
    ]);
    const lines = (await answer.text()).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => (JSON.parse(line) as { n: number }).n)).toEqual(
      Array.from({ length: 120 }, (_, i) => i + 1),
    );
  });

  it('is empty for an empty log', async () => {
    const answer = await download(auditSvc(0).controller);
    expect([answer.status, answer.headers.get('x-line-count'), await answer.text()]).toEqual([200, '0', '']);
  });

  it('cuts the connection when a later page fails, instead of ending in good order', async () => {
    const answer = await download(auditSvc(2_000, 50).controller);
    expect([answer.status, answer.headers.get('x-line-count')]).toEqual([200, '2000']);
    await expect(answer.text()).rejects.toThrow('terminated');
  });

  it('is refused with a problem document when nothing was sent yet', async () => {
    const { controller } = auditSvc(60, 0);
    await expect(controller.export(USER, replyOn({}))).rejects.toThrow(InvocationError);
  });

  it('reads no further than its reader does', async () => {
    const { controller, paths } = auditSvc(5_000);
    let written = 0;
    const reader = new Writable({ highWaterMark: 1, write: () => written++ }); // takes one line and then nothing
    const response = Object.assign(reader, { setHeader: () => undefined });
    const exported = controller.export(USER, replyOn(response));
    for (let i = 0; i < 200; i++) await turn();
    expect([written, paths.length]).toEqual([1, 2]);
    reader.destroy();
    await exported;
  });
});

describe('GET /api/audit/verify', () => {
  it('asks part by part for a verdict on the whole chain, however long', async () => {
    const { controller, paths } = auditSvc(4_100);
    expect(await controller.verify(USER)).toEqual({ valid: true, length: 4_100 });
    expect(paths).toEqual([
      'internal/users/u/audit/verify',
      'internal/users/u/audit/verify?cursor=2000.abc',
      'internal/users/u/audit/verify?cursor=4000.abc',
    ]);
  });
});
