import fc from 'fast-check';
import { aFact, someFacts } from '../testing/facts.js';
import { chain, faultOf, genesis, type AuditEntry, type Link, type Payload } from './chain.js';

const USER = aFact().userId;
const NOW = '2026-03-05T15:00:01.000Z';

interface Place {
  entry: AuditEntry;
  payload: Payload;
}

function aChain(length: number): Place[] {
  let link: Link = genesis(USER);
  return someFacts(length).map((fact) => {
    const entry = chain(link, fact, NOW);
    link = entry;
    return { entry, payload: { data: fact.data } };
  });
}

/** Number of the first place that does not fit. */
function firstFault(places: readonly (Place | undefined)[]): number | undefined {
  let link: Link = genesis(USER);
  for (const [i, place] of places.entries()) {
    if (faultOf(link, place?.entry, place?.payload) !== undefined || !place) return i + 1;
    link = place.entry;
  }
  return undefined;
}

/** As the store gives it back. */
const stored = (places: Place[]): Place[] => JSON.parse(JSON.stringify(places)) as Place[];

describe('the chain', () => {
  it('numbers entries from 1 and links each to the one before', () => {
    const [first, second] = aChain(2);
    expect(first?.entry).toMatchObject({ n: 1, prevHash: genesis(USER).hash, recordedAt: NOW });
    expect(second?.entry).toMatchObject({ n: 2, prevHash: first?.entry.hash });
  });

  it('keeps what an event is about, but neither its payload nor its user', () => {
    const { data, userId, ...about } = aFact();
    const entry = chain(genesis(USER), aFact(), NOW);
    expect(entry).toMatchObject(about);
    expect(entry).not.toHaveProperty('data');
    expect(entry).not.toHaveProperty('userId');
    expect(JSON.stringify(entry)).not.toContain('Buy milk');
    expect({ data, userId }).toMatchObject({ userId: USER });
  });

  it('holds together after a way through the store', () => {
    expect(firstFault(stored(aChain(5)))).toBeUndefined();
  });

  it('is bound to its user', () => {
    const [first] = aChain(1);
    expect(faultOf(genesis('somebody-else'), first?.entry, first?.payload)).toBe(
      'the entry does not follow the one before it',
    );
  });

  it('still holds when any payloads are erased', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), (erased) => {
        const places = aChain(erased.length).map((place, i) =>
          erased[i] ? { ...place, payload: { erasedAt: NOW } } : place,
        );
        expect(firstFault(places)).toBeUndefined();
      }),
    );
  });
});

describe('a change of the chain is found', () => {
  const length = 4;
  const at = fc.nat({ max: length - 1 });
  const broken = (change: (places: Place[], i: number) => (Place | undefined)[]) =>
    fc.assert(
      fc.property(at, (i) => {
        expect(firstFault(change(stored(aChain(length)), i))).toBe(i + 1);
      }),
    );

  it('in any field of an entry', () => {
    const fields = Object.keys(aChain(1)[0]?.entry ?? {});
    fc.assert(
      fc.property(at, fc.constantFrom(...fields), fc.jsonValue(), (i, field, value) => {
        const places = stored(aChain(length));
        const place = places[i];
        fc.pre(JSON.stringify((place?.entry as unknown as Record<string, unknown>)[field]) !== JSON.stringify(value));
        Object.assign(place?.entry ?? {}, { [field]: value });
        expect(firstFault(places)).toBe(i + 1);
      }),
    );
  });

  it('in a field that was added or removed', () => {
    broken((places, i) => {
      Object.assign(places[i]?.entry ?? {}, { note: 'nothing to see' });
      return places;
    });
    broken((places, i) => {
      delete (places[i]?.entry as unknown as Record<string, unknown>)['taskId'];
      return places;
    });
  });

  it('in a payload', () => {
    fc.assert(
      fc.property(at, fc.string(), (i, title) => {
        fc.pre(title !== 'Buy milk');
        const places = stored(aChain(length));
        const { data } = places[i]?.payload as { data: { task: { title: string } } };
        data.task.title = title;
        expect(firstFault(places)).toBe(i + 1);
      }),
    );
  });

  it('in a payload that is gone without having been erased', () => {
    fc.assert(
      fc.property(at, (i) => {
        let link = genesis(USER);
        const faults = aChain(length).map(({ entry, payload }, j) => {
          const fault = faultOf(link, entry, i === j ? undefined : payload);
          link = entry;
          return fault;
        });
        expect(faults[i]).toBe('the payload is missing');
        expect(faults.filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it('in the order', () => {
    fc.assert(
      fc.property(at, at, (i, j) => {
        fc.pre(i !== j);
        const places = stored(aChain(length));
        const [a, b] = [places[i], places[j]];
        if (a && b) [places[i], places[j]] = [b, a];
        expect(firstFault(places)).toBe(Math.min(i, j) + 1);
      }),
    );
  });

  it('when an entry is lost', () => {
    broken((places, i) => places.map((place, j) => (i === j ? undefined : place)));
  });

  it('when an entry is rewritten with a hash that fits, at the entry after it', () => {
    const places = aChain(3);
    const [first] = places;
    const forged = chain(genesis(USER), { ...aFact(), type: 'errand.task.deleted.v1' }, NOW);
    if (first) first.entry = forged;
    expect(firstFault(places)).toBe(2);
  });

  it('in a number that was left out, even with a hash that fits', () => {
    const forged = chain({ ...genesis(USER), n: 1 }, aFact(), NOW);
    expect(faultOf(genesis(USER), forged, { data: aFact().data })).toBe('the entry has the number of another place');
  });

  it('and told', () => {
    const [place] = aChain(1);
    const told = (change: object) =>
      faultOf(genesis(USER), { ...place?.entry, ...change } as AuditEntry, place?.payload);
    expect(told({})).toBeUndefined();
    expect(told({ type: 'x' })).toBe('the entry was changed');
    expect(faultOf(genesis(USER), undefined, undefined)).toBe('the entry is missing');
    expect(faultOf(genesis(USER), place?.entry, { data: {} })).toBe('the payload was changed');
  });
});
