import { InvalidEventError } from '../errors/invalid-event.error.js';
import { UnsupportedEventVersionError } from '../errors/unsupported-event-version.error.js';
import { Field } from '../rules/field.js';
import { integer } from '../rules/number.js';
import { text } from '../rules/text.js';
import { createParser } from './parser.js';

// Versions that were never published: a duration in minutes, then in seconds, then with its unit.
class NapV1 {
  @Field(integer(0), 'Minutes') minutes!: number;
}
class NapV2 {
  @Field(integer(0), 'Seconds') seconds!: number;
}
class NapV3 {
  @Field(integer(0), 'Amount') amount!: number;
  @Field(text(1, 10), 'Unit') unit!: string;
}

const catalog = {
  'errand.nap.taken.v1': { class: NapV1 },
  'errand.nap.taken.v2': { class: NapV2 },
  'errand.nap.taken.v3': { class: NapV3 },
};
const upcasts = {
  'errand.nap.taken.v1': {
    to: 'errand.nap.taken.v2',
    data: (older: object) => ({ seconds: (older as NapV1).minutes * 60 }),
  },
  'errand.nap.taken.v2': {
    to: 'errand.nap.taken.v3',
    data: (older: object) => ({ amount: (older as NapV2).seconds, unit: 's' }),
  },
};
const parse = createParser(catalog, upcasts);
const nap = (version: number, data: object) => ({
  specversion: '1.0',
  id: 'nap',
  source: 'errand/chat-api',
  type: `errand.nap.taken.v${version}`,
  data,
});

describe('createParser', () => {
  it('brings an old version up to the newest one, step by step', () => {
    const { type, data, envelope } = parse(nap(1, { minutes: 20 }));
    expect(type).toBe('errand.nap.taken.v3');
    expect(data).toBeInstanceOf(NapV3);
    expect(data).toEqual({ amount: 1200, unit: 's' });
    expect(envelope.type).toBe('errand.nap.taken.v1');
  });

  it('leaves the newest version as it is', () => {
    expect(parse(nap(3, { amount: 5, unit: 'min' }))).toMatchObject({
      type: 'errand.nap.taken.v3',
      data: { amount: 5, unit: 'min' },
    });
  });

  it('checks an old version by its own rules before it is changed', () => {
    expect(() => parse(nap(1, { seconds: 5 }))).toThrow('/data/minutes must be a whole number from 0, is missing');
  });

  it('checks what an upcast made', () => {
    const wrong = { ...upcasts, 'errand.nap.taken.v2': { to: 'errand.nap.taken.v3', data: () => ({ amount: 1 }) } };
    expect(() => createParser(catalog, wrong)(nap(1, { minutes: 1 }))).toThrow(InvalidEventError);
  });

  it('refuses a version that is newer than all it knows', () => {
    expect(() => parse(nap(4, {}))).toThrow(UnsupportedEventVersionError);
  });
});
