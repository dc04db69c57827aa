import { toJsonSchema } from './to-json-schema.js';

describe('toJsonSchema', () => {
  it('says by the type what may be null', () => {
    expect(toJsonSchema({ type: 'number', enum: [1, 2], nullable: true }, {})).toEqual({
      type: ['number', 'null'],
      enum: [1, 2, null],
    });
  });

  it('puts in what is referred to, and closes objects', () => {
    const known = {
      Part: { type: 'object', properties: { name: { type: 'string', example: 'x' } }, required: ['name'] },
    };
    const list = { type: 'array', items: { $ref: '#/components/schemas/Part' } };
    expect(toJsonSchema({ type: 'object', properties: { parts: list } }, known)).toEqual({
      type: 'object',
      properties: {
        parts: {
          type: 'array',
          items: {
            type: 'object',
            properties: { name: { type: 'string', examples: ['x'] } },
            required: ['name'],
            additionalProperties: false,
          },
        },
      },
      additionalProperties: false,
    });
  });
});
