import { MalformedRecordError, NewerSchemaError } from './state.errors.js';
import { RecordType } from './record-type.js';

interface Nap {
  seconds: number;
  place: string;
}

const NAP = new RecordType<Nap>('nap', 3, {
  1: ({ minutes, ...rest }) => ({ ...rest, seconds: Number(minutes) * 60 }),
  2: (nap) => ({ ...nap, place: 'sofa' }),
});

describe('RecordType', () => {
  it('reads what it wrote', () => {
    const nap = { seconds: 5, place: 'bed' };
    expect(NAP.write(nap)).toEqual({ schema: 3, ...nap });
    expect(NAP.read('nap/1', NAP.write(nap))).toEqual(nap);
  });

  it('brings older values up step by step', () => {
    expect(NAP.read('nap/1', { schema: 1, minutes: 2 })).toEqual({ seconds: 120, place: 'sofa' });
    expect(NAP.read('nap/1', { schema: 2, seconds: 9 })).toEqual({ seconds: 9, place: 'sofa' });
  });

  it('refuses a newer value, to be tried again, and says what to do', () => {
    const read = () => NAP.read('nap/1', { schema: 4 });
    expect(read).toThrow(NewerSchemaError);
    expect(read).toThrow(
      'nap/1: schema 4 of nap is newer than 3, the newest this version knows. Finish the update or roll it back.',
    );
    expect(new NewerSchemaError('k', 't', 2, 1).retryable).toBe('retry');
  });

  it.each([undefined, null, 'text', 3, [], {}, { schema: '3' }, { schema: 1.5 }])(
    'refuses what is no record: %j',
    (value) => {
      const read = () => NAP.read('nap/1', value);
      expect(read).toThrow(MalformedRecordError);
      expect(read).toThrow('nap/1: not a stored nap: it has no schema number.');
    },
  );

  it('refuses a value that no upcast leads from', () => {
    expect(() => NAP.read('nap/1', { schema: 0 })).toThrow('nap/1: not a stored nap: no upcast leads from schema 0.');
  });

  it('leaves the stored value as it is', () => {
    const stored = { schema: 1, minutes: 2 };
    NAP.read('nap/1', stored);
    expect(stored).toEqual({ schema: 1, minutes: 2 });
  });
});
