import { Body, Controller, Get, HttpException, Module, Param, Post, ServiceUnavailableException } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsString, Length, Max, ValidateNested } from 'class-validator';
import request from 'supertest';
import { contextHook } from '../context/context.hook.js';
import { inputPipe } from './input.pipe.js';
import { ProblemFilter } from './problem.filter.js';
import { httpApp } from '../testing/http-app.js';

class Reminder {
  @IsInt({ context: { remedy: 'Give minutes.' } }) @Max(60) before!: number;
}

class Input {
  @IsString() @Length(1, 5) title!: string;
  @IsArray() @ArrayMaxSize(2) @IsString({ each: true }) tags: string[] = [];
  @IsArray() @ValidateNested({ each: true }) @Type(() => Reminder) reminders: Reminder[] = [];
}

@Controller('api')
class TestController {
  @Post('things') create(@Body() input: Input): Input {
    return input;
  }
  @Get('things/:id') find(@Param('id') id: string): string {
    return id;
  }
  @Get('away') away(): void {
    throw new ServiceUnavailableException('the store is away');
  }
  @Get('teapot') teapot(): void {
    throw new HttpException('short and stout', 418);
  }
  @Get('defect') defect(): void {
    throw new TypeError('secret detail');
  }
}

@Module({
  controllers: [TestController],
  providers: [
    { provide: APP_PIPE, useFactory: inputPipe },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
class TestModule {}

describe('problem documents over HTTP', () => {
  let app: NestFastifyApplication;

  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [TestModule] }).compile();
    app = await httpApp(module, (one) => {
      one.getHttpAdapter().getInstance().addHook('onRequest', contextHook(false));
    });
  });
  afterAll(() => app.close());

  const http = () => request(app.getHttpServer());
  const post = (body: string | object, type = 'application/json') =>
    http().post('/api/things').set('Content-Type', type).set('X-Request-Id', 'r-1').send(body);

  it('takes a valid body', async () => {
    await post({ title: 'milk' }).expect(201, { title: 'milk', tags: [], reminders: [] });
  });

  it('malformed JSON is 400 and says where it broke', async () => {
    const { body, headers } = await post('{"title": ').expect(400);
    expect(headers['content-type']).toMatch('application/problem+json');
    expect(body).toEqual({
      type: '/problems/malformed',
      title: 'The request cannot be read',
      status: 400,
      detail: expect.stringMatching(/^The body is not JSON: .+\.$/),
      correlationId: 'r-1',
    });
  });

  it('a body over 1 MB is 413', async () => {
    const { body } = await post({ title: 'x'.repeat(1_100_000) }).expect(413);
    expect(body).toMatchObject({ status: 413, detail: 'The body is larger than 1 MB. Send less at once.' });
  });

  it.each([['[]'], ['[{"title":"milk"}]']])('a list where an object belongs is refused (%s)', async (text) => {
    const { body } = await post(text).expect(422);
    expect(body.errors).toEqual([
      { pointer: '', message: 'must be an object, is a list', remedy: 'Send one JSON object.' },
    ]);
  });

  it.each([
    ['"text"', 'a text'],
    [' 3', 'a number'],
    ['null', 'null'],
    ['true', 'true'],
  ])('a body that is no object is refused (%s)', async (text, kind) => {
    const { body } = await post(text).expect(422);
    expect(body.errors).toEqual([
      { pointer: '', message: `must be an object, is ${kind}`, remedy: 'Send one JSON object.' },
    ]);
  });

  it.each(['nul', '"text', 'text'])('a body that only looks like JSON is 400 (%s)', async (text) => {
    const { body } = await post(text).expect(400);
    expect(body.detail).toMatch(/^The body is not JSON: /);
  });

  it('a compressed body is 415', async () => {
    const { body } = await post('{"title":"milk"}').set('Content-Encoding', 'gzip').expect(415);
    expect(body.detail).toBe('The body is compressed (gzip). Send it as it is.');
  });

  it.each(['application/json; charset=utf-8', 'application/merge-patch+json'])(
    'JSON may be called %s',
    async (type) => {
      await post('{"title":"milk"}', type).expect(201);
    },
  );

  it.each(['text/plain', 'application/xml', 'application/json; charset=latin1'])(
    'a body of %s is 415',
    async (type) => {
      const { body } = await post('title=milk', type).expect(415);
      const remedy = 'Send JSON in UTF-8 with Content-Type: application/json.';
      expect(body).toMatchObject({ status: 415, detail: `The body is ${type}. ${remedy}`, correlationId: 'r-1' });
    },
  );

  it('a body of no type is 415', async () => {
    const { body } = await post('{}', '').expect(415);
    expect(body.detail).toMatch(/^The body (has no content type|is )/);
  });

  it('a body whose type is none is 415', async () => {
    expect((await post('{}', 'nonsense').expect(415)).body.detail).toMatch(/^Unsupported Media Type/);
  });

  it.each(['text/plain', undefined])('no body of unknown length is no body, of type %s', async (type) => {
    const asked = http()
      .post('/api/things')
      .set({ ...(type && { 'Content-Type': type }), 'Transfer-Encoding': 'chunked' });
    expect((await asked.expect(422)).body.errors).toMatchObject([{ pointer: '/title' }]);
  });

  it('a body of any kind for an unknown route is 404', async () => {
    await http().post('/api/nothing').set('Content-Type', 'text/plain').send('x').expect(404);
  });

  it('no body at all is 422 and names what is missing', async () => {
    const { body } = await http().post('/api/things').expect(422);
    expect(body.errors).toEqual([{ pointer: '/title', message: 'title is missing', remedy: 'Give a text.' }]);
  });

  it('a path that cannot be decoded is 400, not a defect', async () => {
    const { body, headers } = await http().get('/api/things/%E0%A4%A').set('X-Request-Id', 'r-3').expect(400);
    expect(body).toMatchObject({ type: '/problems/malformed', status: 400, correlationId: 'r-3' });
    expect(headers['x-request-id']).toBe('r-3');
  });

  it('an unknown route is 404 and names it', async () => {
    const { body } = await http().get('/api/nothing').expect(404);
    expect(body).toMatchObject({ status: 404, detail: 'There is nothing here: Cannot GET /api/nothing.' });
  });

  it('503 says when to try again', async () => {
    const { headers } = await http().get('/api/away').expect(503);
    expect(headers['retry-after']).toBe('2');
  });

  it('a status without a kind of its own is 400', async () => {
    await http().get('/api/teapot').expect(400);
  });

  it('a defect is 500, shows its id and nothing else', async () => {
    const { body, text } = await http().get('/api/defect').set('X-Request-Id', 'r-2').expect(500);
    expect(body).toMatchObject({ type: '/problems/defect', correlationId: 'r-2' });
    expect(body.detail).toContain('r-2');
    expect(text).not.toMatch(/secret|TypeError|\.ts/);
  });

  it('names every field at fault, lists and nested objects included', async () => {
    const { body } = await post({
      title: '',
      tags: ['a', 1, 'c'],
      reminders: [{ before: 5 }, { before: 'x', at: 1 }],
      'a/b~c': 1,
    }).expect(422);
    const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.toSorted()).toEqual(['/a~1b~0c', '/reminders/1/at', '/reminders/1/before', '/tags', '/title']);
    expect(body.errors).toContainEqual({
      pointer: '/reminders/1/before',
      message: 'before must be an integer number',
      remedy: 'Give minutes.',
    });
    expect(body.errors).toContainEqual({
      pointer: '/a~1b~0c',
      message: 'a/b~c is not known here',
      remedy: 'Leave this field out. Known are title, tags, reminders.',
    });
  });
});
