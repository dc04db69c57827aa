import type { ArgumentMetadata, ValidationError } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import fc from 'fast-check';
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
          message: 'zip is not known here',
          remedy: 'Leave this field out. Known are city.',
        },
        {
          pointer: '/x',
          message: 'x is not known here',
          remedy: 'Leave this field out. Known are limit, sort, place.',
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

describe('what is said of a field', () => {
  class Everything {
    @IsString() @IsNotEmpty() @Length(2, 5) title!: string;
    @IsInt() @Min(1) @Max(9) size!: number;
    @IsArray() @ArrayMaxSize(2) @IsString({ each: true }) @MaxLength(3, { each: true }) tags!: string[];
    @Matches(/\S/, { message: 'has no word', context: { remedy: 'Say something.' } })
    @Length(1, 3)
    @IsString()
    said!: string;
  }
  const good = { title: 'milk', size: 3, tags: ['a'], said: 'yes' };
  const saidOf = async (field: string, value: unknown) => {
    const wrong = { ...good, [field]: value };
    const error: unknown = await transform(wrong, 'body', Everything).catch((thrown: unknown) => thrown);
    return (error as InvalidInputError).errors;
  };

  it.each([
    ['title', 5, 'title must be a string', 'Give a text.'],
    ['title', null, 'title must be a string', 'Give a text.'],
    ['title', undefined, 'title is missing', 'Give a text.'],
    ['title', '', 'title should not be empty', 'Give a value that is not empty.'],
    ['title', 'm', 'title must be longer than or equal to 2 characters', 'Keep to the length named.'],
    ['size', 'x', 'size must be an integer number', 'Give a whole number.'],
    ['size', 10, 'size must not be greater than 9', 'Give a smaller number.'],
    ['tags', 'home', 'tags must be an array', 'Give a list.'],
    ['tags', ['a', 5, 'c'], 'each value in tags must be a string', 'Give a text.'],
    ['tags', ['a', 'b', 'c'], 'tags must contain no more than 2 elements', 'Give fewer entries.'],
    ['said', false, 'said must be a string', 'Give a text.'],
    ['said', '', 'has no word', 'Say something.'],
    ['said', 'text', 'said must be shorter than or equal to 3 characters', 'Keep to the length named.'],
  ])('of %s = %j is one thing, the first to mend', async (field, value, message, remedy) => {
    expect(await saidOf(field, value)).toEqual([{ pointer: `/${field}`, message, remedy }]);
  });

  it('is one thing for each field, whatever comes', async () => {
    const anything = fc.record(
      { title: fc.jsonValue(), size: fc.jsonValue(), tags: fc.jsonValue(), said: fc.jsonValue(), more: fc.jsonValue() },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        const error: unknown = await transform(value, 'body', Everything).catch((thrown: unknown) => thrown);
        if (!(error instanceof InvalidInputError)) return;
        const pointers = error.errors?.map(({ pointer }) => pointer) ?? [];
        expect(pointers.length).toBeGreaterThan(0);
        expect(new Set(pointers).size).toBe(pointers.length);
      }),
    );
  });

  it('stays short, however long and many the fields are', async () => {
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`${i}${'x'.repeat(1_000)}`, i]));
    const error: unknown = await transform(many, 'body', Everything).catch((thrown: unknown) => thrown);
    const { errors } = error as InvalidInputError;
    expect(errors).toHaveLength(50);
    for (const { message } of errors ?? []) expect(message.length).toBeLessThanOrEqual(601);
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
