import express from 'express';
import request from 'supertest';
import { tellBodyLength } from './body-length.js';

const app = express()
  .use(tellBodyLength)
  .get('/json', (_request, response) => void response.json({ name: 'Käse' }))
  .get('/empty', (_request, response) => void response.status(204).end())
  .get('/stream', (_request, response) => void response.write('a', () => response.end('b')));

describe('tellBodyLength', () => {
  it('says how many bytes the body has', async () => {
    const { headers, text } = await request(app).get('/json').expect(200);
    expect(headers['x-body-length']).toBe(String(Buffer.byteLength(text)));
  });

  it.each(['/empty', '/stream'])('says nothing of %s', async (path) => {
    expect((await request(app).get(path)).headers).not.toHaveProperty('x-body-length');
  });
});
