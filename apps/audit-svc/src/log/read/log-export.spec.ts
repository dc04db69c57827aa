import { aFact, someFacts } from '../../testing/facts.js';
import { logOn } from '../../testing/log-kit.js';
import { faultOf, genesis, type Link } from '../chain.js';
import type { LogItem } from './log-item.js';

const USER = aFact().userId;

async function read(lines: AsyncIterable<string>): Promise<LogItem[]> {
  let text = '';
  for await (const line of lines) text += line;
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as LogItem);
}

describe('LogExport', () => {
  it('gives out every entry with its payload, oldest first, so that anyone can verify the chain', async () => {
    const { appender, exporter } = logOn();
    await Promise.all(someFacts(120).map((fact) => appender.append(fact)));
    const { length, lines } = await exporter.export(USER);
    const items = await read(lines);
    expect(length).toBe(120);
    expect(items).toHaveLength(120);
    let link: Link = genesis(USER);
    for (const { data, before, ...entry } of items) {
      expect(before).toEqual((data as { before?: object }).before);
      expect(faultOf(link, entry, { data: data ?? {} })).toBeUndefined();
      link = entry;
    }
  });

  it('has null where a payload was erased', async () => {
    const { appender, eraser, exporter } = logOn();
    await appender.append(aFact());
    await eraser.erase(USER);
    const [item] = await read((await exporter.export(USER)).lines);
    expect(item).toMatchObject({ n: 1, data: null });
  });

  it('reads no more than it gives out', async () => {
    const { appender, exporter, memory } = logOn();
    await Promise.all(someFacts(200).map((fact) => appender.append(fact)));
    const { lines } = await exporter.export(USER);
    const reads = jest.spyOn(memory, 'getMany');
    await lines.next();
    expect(reads.mock.calls.flatMap(([, keys]) => keys)).toHaveLength(100);
  });

  it('is empty for an unknown user', async () => {
    const { length, lines } = await logOn().exporter.export('nobody');
    expect([length, await read(lines)]).toEqual([0, []]);
  });
});
