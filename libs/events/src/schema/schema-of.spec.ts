import { nested, nestedList } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { integer } from '../rules/number.js';
import { text } from '../rules/text.js';
import { schemaOf } from './schema-of.js';

class Part {
  @Field(text(1, 5), 'A name') name!: string;
}
abstract class Base {
  @Field(integer(1), 'A count') count!: number;
}
class Whole extends Base {
  @Field(nested(() => Part), 'A part') part!: Part;
  @Field(nested(() => Part), 'Another', 'optional-nullable') spare?: Part | null;
  @Field(nestedList(() => Part, 3), 'Several') parts!: Part[];
  @Field(text(0, 9), 'A word', 'nullable') word!: string | null;
}

describe('schemaOf', () => {
  it('writes draft 2020-12 with fields as declared, those of the base class first', () => {
    const count = { type: 'integer', minimum: 1, maximum: Number.MAX_SAFE_INTEGER };
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:errand:event:test',
      type: 'object',
      properties: {
        count,
        part: { $ref: '#/$defs/Part' },
        spare: { anyOf: [{ $ref: '#/$defs/Part' }, { type: 'null' }] },
        parts: { type: 'array', minItems: 1, maxItems: 3, items: { $ref: '#/$defs/Part' } },
        word: { anyOf: [{ type: 'string', minLength: 0, maxLength: 9 }, { type: 'null' }] },
      },
      required: ['count', 'part', 'parts', 'word'],
      $defs: {
        Part: {
          type: 'object',
          properties: { name: { type: 'string', minLength: 1, maxLength: 5 } },
          required: ['name'],
        },
      },
    };
    expect(JSON.stringify(schemaOf(Whole, 'urn:errand:event:test'))).toBe(JSON.stringify(schema));
  });
});
