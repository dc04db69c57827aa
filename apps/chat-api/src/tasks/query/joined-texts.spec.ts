import fc from 'fast-check';
import type { TaskRecord } from '../../account/account.js';
import { aTask } from '../../account/testing/a-workspace.js';
import { JoinedTexts } from './joined-texts.js';
import { hasText, wordsOf } from './text-search.js';

const COUNT = 12;
const titles = fc.string({ unit: fc.constantFrom(...'abAéß 🧺漢-'.split('')), minLength: 1, maxLength: 8 });
const records = fc.record({
  n: fc.nat(COUNT),
  title: titles,
  withdrawn: fc.constantFrom(false, false, true),
});

const recordOf = ({ n, title, withdrawn }: { n: number; title: string; withdrawn: boolean }): TaskRecord => ({
  seq: n,
  task: aTask({ id: `task ${n}`, title }),
  withdrawn,
});

describe('JoinedTexts', () => {
  it('leaves out no task that has the word, each as it is now, once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(records, { selector: ({ n }) => n }),
        fc.array(records),
        titles,
        async (made, changes, sought) => {
          const all = new Map(made.map(recordOf).map((record) => [record.task.id, record]));
          const texts = new JoinedTexts(all.values());
          const reading = texts.read();
          for (const record of changes.map(recordOf)) {
            all.set(record.task.id, record);
            texts.take(record);
          }
          await reading;
          const current = [...all.values()].filter(({ withdrawn }) => !withdrawn).map(({ task }) => task);
          for (const word of wordsOf(sought)) {
            const candidates = texts.candidates(word)!;
            expect(new Set(candidates).size).toBe(candidates.length);
            expect(current).toEqual(expect.arrayContaining(candidates));
            expect(candidates).toEqual(expect.arrayContaining(current.filter(hasText(word))));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('knows none before it has read them, and is fresh until a thousand have changed', () => {
    const texts = new JoinedTexts([]);
    expect(texts.candidates('milk')).toBeUndefined();
    for (let n = 0; n < 1_000; n++) texts.take(recordOf({ n, title: 'milk', withdrawn: false }));
    expect(texts.isFresh).toBe(true);
    texts.take(recordOf({ n: 1_000, title: 'milk', withdrawn: false }));
    expect(texts.isFresh).toBe(false);
  });
});
