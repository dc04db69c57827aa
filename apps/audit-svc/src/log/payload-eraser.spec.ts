import { uuidFrom } from '@errand/events/testing';
import { aFact, someFacts } from '../testing/facts.js';
import { logOn } from '../testing/log-kit.js';

const USER = aFact().userId;
const other = uuidFrom('another user');

describe('PayloadEraser', () => {
  it('leaves nothing of what a user wrote, and a chain that is still valid', async () => {
    const { appender, eraser, memory, verifier } = logOn();
    const secret = { task: { title: 'a secret title' } };
    await Promise.all(someFacts(250, secret).map((fact) => appender.append(fact)));
    expect(await eraser.erase(USER)).toBe(250);
    expect([...memory.values.values()].filter(({ text }) => text.includes('a secret title'))).toEqual([]);
    expect(await verifier.verify(USER)).toEqual({ valid: true, length: 250 });
  });

  it('leaves other users alone, and the log open', async () => {
    const { appender, eraser, query, verifier } = logOn();
    await Promise.all([appender.append(aFact()), appender.append(aFact({ userId: other }))]);
    await eraser.erase(USER);
    await appender.append(aFact({ userVersion: 2 }));
    const request = { filter: {}, order: 'asc', limit: 50 } as const;
    expect((await query.page(USER, request)).items.map(({ data }) => data !== null)).toEqual([false, true]);
    expect((await query.page(other, request)).items.map(({ data }) => data !== null)).toEqual([true]);
    expect(await verifier.verify(USER)).toEqual({ valid: true, length: 2 });
  });

  it('may be repeated, and has nothing to do for an unknown user', async () => {
    const { appender, eraser } = logOn();
    await appender.append(aFact());
    await eraser.erase(USER);
    expect(await eraser.erase(USER)).toBe(1);
    expect(await eraser.erase('nobody')).toBe(0);
  });
});
