import { incompatibilities } from './incompatibilities.js';

const text = { type: 'string' };
const older = {
  $id: 'urn:a',
  type: 'object',
  properties: { title: text, part: { $ref: '#/$defs/Part' } },
  required: ['title'],
  $defs: { Part: { type: 'object', properties: { description: text } } },
};

describe('incompatibilities', () => {
  it('lets a minor version add optional properties at any depth', () => {
    const $defs = {
      Part: { type: 'object', properties: { description: text, colour: text } },
      New: { type: 'object' },
    };
    const newer = { ...older, $id: 'urn:b', properties: { ...older.properties, mood: text }, $defs };
    expect(incompatibilities(older, newer)).toEqual([]);
  });

  it.each([
    ['a new duty', { ...older, required: ['title', 'part'] }, '/required changed'],
    ['a lost duty', { ...older, required: [] }, '/required changed'],
    ['a lost field', { ...older, properties: { title: text } }, '/properties/part was removed'],
    [
      'a narrower field',
      { ...older, properties: { ...older.properties, title: { type: 'string', maxLength: 5 } } },
      '/properties/title/maxLength changed',
    ],
    [
      'another type in a part',
      { ...older, $defs: { Part: { type: 'object', properties: { description: { type: 'number' } } } } },
      '/$defs/Part/properties/description/type changed',
    ],
    ['a closed door', { ...older, additionalProperties: false }, '/additionalProperties changed'],
  ])('finds %s', (_name, newer, breach) => {
    expect(incompatibilities(older, newer)).toEqual([breach]);
  });
});
