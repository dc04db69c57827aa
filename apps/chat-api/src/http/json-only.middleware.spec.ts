import { Body, Controller, Patch, type INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ProblemFilter } from '@errand/dapr';
import request from 'supertest';
import { jsonOnly } from './json-only.middleware.js';

@Controller()
class Echo {
  @Patch('echo') echo(@Body() body: unknown): unknown {
    return body;
  }
}

describe('jsonOnly', () => {
  let app: INestApplication;

  beforeAll(async () => {
    const module = await Test.createTestingModule({ controllers: [Echo] }).compile();
    app = module.createNestApplication({ logger: false });
    app.use(jsonOnly);
    app.useGlobalFilters(new ProblemFilter());
    await app.init();
  });
  afterAll(() => app.close());

  const patch = () => request(app.getHttpServer() as never).patch('/echo');

  it.each(['application/json', 'application/json; charset=utf-8', 'application/merge-patch+json'])(
    'takes %s',
    async (type) => {
      await patch().set('Content-Type', type).send('{}').expect(200);
    },
  );

  it('takes no body at all, whatever it is called', async () => {
    await patch().expect(200);
    await patch().set('Content-Length', '0').expect(200);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'nonsense'])(
    'refuses %s and says what to send',
    async (type) => {
      const { body, headers } = await patch().set('Content-Type', type).send('title=milk').expect(415);
      expect(headers['content-type']).toMatch('application/problem+json');
      expect(body).toMatchObject({
        status: 415,
        detail: `The body is ${type}. Send JSON with Content-Type: application/json.`,
      });
    },
  );

  it('refuses a body without a type', async () => {
    const { body } = await patch().set('Content-Type', '').send('{}').expect(415);
    expect((body as { detail: string }).detail).toMatch(/^The body (has no content type|is )/);
  });
});
