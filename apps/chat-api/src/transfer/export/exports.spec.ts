import type { FastifyReply } from 'fastify';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Accounts } from '../../account/accounts.service.js';
import { anAccount, aTask } from '../../account/testing/a-workspace.js';
import { ExportController } from './export.controller.js';
import { Exports } from './exports.service.js';

describe('ExportController', () => {
  const account = anAccount([
    aTask({ id: 'open' }),
    aTask({ id: 'done', status: 'done', completedAt: '2026-03-02T10:00:00.000Z' }),
    aTask({ id: 'deleted', status: 'deleted' }),
  ]);
  const controller = new ExportController(new Exports({ read: async () => ({ account }) } as unknown as Accounts));

  async function download(format: 'json' | 'ics') {
    const headers: Record<string, string> = {};
    const raw = Object.assign(new PassThrough(), {
      setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value),
    });
    const reply = { hijack: () => ({ raw }) } as unknown as FastifyReply;
    const [body] = await Promise.all([
      text(raw),
      controller.file({ id: 'u', sessionId: 's', expiresAt: 0 }, { format }, reply),
    ]);
    return { headers, body };
  }

  it('gives a JSON file with everything, the trash included', async () => {
    const { headers, body } = await download('json');
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="errand-\d{4}-\d\d-\d\d\.json"$/),
      'cache-control': 'no-store',
    });
    expect(JSON.parse(body).tasks.map(({ id }: { id: string }) => id)).toEqual(['open', 'done', 'deleted']);
  });

  it('gives a calendar of what is not in the trash', async () => {
    const { headers, body } = await download('ics');
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(body.match(/^UID:.*/gm)).toEqual(['UID:open', 'UID:done']);
  });
});
