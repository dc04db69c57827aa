import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { TOPICS } from './topics.js';

describe('TOPICS', () => {
  it('are those that deploy/kafka/topics.yaml makes', () => {
    const text = readFileSync(join(__dirname, '../../../deploy/kafka/topics.yaml'), 'utf8');
    const { topics } = parse(text) as { topics: { name: string }[] };
    expect(topics.map(({ name }) => name).sort()).toEqual(Object.values(TOPICS).sort());
  });
});
