import { TestStack } from '@errand/testing';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { allFaults } from './all-faults.js';
import { runFault, type FaultRow } from './run-fault.js';

const FAULTS = allFaults().filter(({ name }) => name.includes(process.env['FAULTS_ONLY'] ?? ''));
const OUT = process.env['FAULTS_OUT'] ?? '';

/** `npm run faults`: each fault on the same stack, one after the other. */
describe('under a steady load', () => {
  const rows: FaultRow[] = [];
  let stack: TestStack;

  beforeAll(async () => {
    stack = await TestStack.start();
  });
  afterAll(async () => {
    mkdirSync(dirname(OUT), { recursive: true });
    writeFileSync(OUT, `${JSON.stringify(rows, null, 2)}\n`);
    await stack?.stop();
  });

  it.each(FAULTS)('$name: nothing is lost and nothing happens twice', async (fault) => {
    const { row, found } = await runFault(stack, fault);
    rows.push(row);
    process.stdout.write(`${JSON.stringify(row)}\n${row.lost + row.duplicated ? `${JSON.stringify(found)}\n` : ''}`);
    expect({ lost: row.lost, duplicated: row.duplicated }).toEqual({ lost: 0, duplicated: 0 });
  });
});
