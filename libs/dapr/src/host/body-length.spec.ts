import { fastify } from 'fastify';
import { Readable } from 'node:stream';
import { tellBodyLength } from './body-length.js';

const app = fastify()
  .addHook('onSend', tellBodyLength)
  .get('/json', () => ({ name: 'Käse' }))
  .get('/empty', (_request, reply) => reply.status(204).send())
  .get('/stream', () => Readable.from(['a', 'b']));

describe('tellBodyLength', () => {
  it('says how many bytes the body has', async () => {
    const { headers, body } = await app.inject('/json');
    expect(headers).toMatchObject({
      'x-body-length': String(Buffer.byteLength(body)),
      'content-length': String(Buffer.byteLength(body)),
    });
  });

  it.each(['/empty', '/stream'])('says nothing of %s', async (path) => {
    expect((await app.inject(path)).headers).not.toHaveProperty('x-body-length');
  });
});
