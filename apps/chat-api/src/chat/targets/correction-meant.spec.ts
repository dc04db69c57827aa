import { randomUUID } from 'node:crypto';
import { aTask } from '../../account/testing/a-workspace.js';
import { AConversation } from '../testing/a-conversation.js';

const aContract = () =>
  new AConversation([aTask({ id: randomUUID(), seriesId: randomUUID(), title: 'Send Jonas the contract' })]);

describe('what is said anew of a task', () => {
  it.each([
    'actually the contract is due 2026-05-01',
    'the contract is now due 2026-05-01',
    'sorry, contract 2026-05-01',
    'contract moved to 2026-05-01',
    'the contract got postponed to 2026-05-01',
    'contract ist auf 2026-05-01 verschoben',
    'contract wurde auf 2026-05-01 verlegt',
  ])('%s', (said) => {
    const conversation = aContract();
    expect(conversation.command(said)).toMatchObject({ intent: 'update', status: 'done' });
    expect(conversation.task('Send Jonas the contract').due).toBe('2026-05-01');
  });

  it('is a new task where there is none that it could be about, or nothing to change', () => {
    expect(aContract().command('actually the party is due 2026-05-01')).toMatchObject({ intent: 'create' });
    expect(aContract().command('the sofa got moved to 2026-05-01')).toMatchObject({ intent: 'create' });
    expect(aContract().command('no contract 2026-05-01')).toMatchObject({ intent: 'create' });
    expect(aContract().command('no contract without a lawyer')).toMatchObject({ intent: 'create' });
  });
});
