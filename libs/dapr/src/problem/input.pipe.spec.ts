import type { ArgumentMetadata, ValidationError } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { InvalidInputError } from './domain.error.js';
import { fieldProblems, inputPipe } from './input.pipe.js';

class Place {
  @IsString() city!: string;
}

class Query {
  @IsOptional() @Type(() => Number) @IsInt() limit?: number;
  @IsOptional() @IsIn(['due', 'title'], { context: { remedy: 'Sort by due or title.' } }) sort?: string;
  @IsOptional() @ValidateNested() @Type(() => Place) place?: Place;
}

const transform = (value: unknown, type: ArgumentMetadata['type'] = 'query', metatype: unknown = Query) =>
  inputPipe().transform(value, { type, metatype: metatype as never });

/** The problems that the pipe finds. */
const problemsOf = async (value: unknown, type?: ArgumentMetadata['type']) => {
  const error: unknown = await transform(value, type).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InvalidInputError);
  return (error as InvalidInputError).errors;
};

describe('inputPipe', () => {
  it('makes an instance of the class, with the types it declares', async () => {
    const query = (await transform({ limit: '50', place: { city: 'Berlin' } })) as Query;
    expect(query).toBeInstanceOf(Query);
    expect(query).toMatchObject({ limit: 50, place: expect.any(Place) });
  });

  it("gives a rule's own remedy, one by the rule's name, or points at the documentation", async () => {
    expect(await problemsOf({ limit: 'x', sort: 'size', place: 3 })).toEqual([
      { pointer: '/limit', message: 'limit must be an integer number', remedy: 'Give a whole number.' },
      { pointer: '/sort', message: expect.stringContaining('due, title'), remedy: 'Sort by due or title.' },
      {
        pointer: '/place',
        message: expect.stringContaining('place'),
        remedy: 'See /api/docs for what this field takes.',
      },
    ]);
  });

  it('points into nested objects and refuses unknown fields', async () => {
    expect(await problemsOf({ place: { city: 1, zip: 2 }, x: 1 })).toEqual(
      expect.arrayContaining([
        { pointer: '/place/city', message: 'city must be a string', remedy: 'Give a text.' },
        {
          pointer: '/place/zip',
          message: 'property zip should not exist',
          remedy: 'Leave this field out: it is not known here.',
        },
        {
          pointer: '/x',
          message: 'property x should not exist',
          remedy: 'Leave this field out: it is not known here.',
        },
      ]),
    );
  });

  it.each([[[]], [[{ limit: 1 }]]])('refuses a list in the place of an object: %j', async (value) => {
    expect(await problemsOf(value, 'body')).toEqual([
      { pointer: '', message: 'must be an object, is a list', remedy: 'Send one JSON object.' },
    ]);
  });

  it('lets a list pass where the route takes one', async () => {
    await expect(transform([1], 'body', Array)).resolves.toEqual([1]);
  });
});

describe('fieldProblems', () => {
  it('escapes what means something in a JSON pointer', () => {
    const error = { property: 'a/b~c', constraints: { isString: 'no' }, children: [] } as unknown as ValidationError;
    expect(fieldProblems([error])[0]?.pointer).toBe('/a~1b~0c');
  });

  it('finds nothing in nothing', () => {
    expect(fieldProblems([])).toEqual([]);
  });
});
