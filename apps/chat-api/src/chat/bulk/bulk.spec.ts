import { aTask } from '../../account/testing/a-workspace.js';
import { AConversation } from '../testing/a-conversation.js';

const id = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const errands = [1, 2, 3].map((n) => aTask({ id: id(n), title: `Errand ${n}`, tags: ['errands'] }));
const report = aTask({ id: id(4), title: 'Report', tags: ['work'], status: 'done' });
const all = [...errands, report];

describe('a bulk change', () => {
  it('is described and waits', () => {
    const conversation = new AConversation(all);
    const { reply, commands, proposal } = conversation.say('complete everything tagged #errands');
    expect(reply).toBe('I would complete 3 tasks: “Errand 1”, “Errand 2” and “Errand 3”. Shall I? (yes or no)');
    expect(commands).toMatchObject([
      { intent: 'complete', filter: { tags: ['errands'] }, status: 'proposed', total: 3 },
    ]);
    expect(proposal).toEqual({
      id: expect.any(String),
      summary: 'Complete 3 tasks: “Errand 1”, “Errand 2” and “Errand 3”.',
      changes: errands.map(({ id: taskId, title }) => ({
        taskId,
        title,
        changes: { status: { from: 'open', to: 'done' } },
      })),
      expiresAt: '2026-03-05T15:10:00.000Z',
    });
    expect(conversation.tasks).toEqual(all);
  });

  it.each(['yes', 'ok', 'Yes, do it'])('is done after "%s"', (word) => {
    const conversation = new AConversation(all);
    conversation.say('complete everything tagged #errands');
    const { reply, commands } = conversation.say(word);
    expect(reply).toBe('Completed 3 tasks: “Errand 1”, “Errand 2” and “Errand 3”.');
    expect(commands).toMatchObject([
      { intent: 'complete', status: 'done', tasks: errands.map(({ title }) => ({ title, status: 'done' })) },
    ]);
    expect(conversation.account.pending).toBeUndefined();
  });

  it('is done after the proposal was accepted', () => {
    const conversation = new AConversation(all);
    const { proposal } = conversation.say('make all #errands tasks high priority');
    expect(conversation.decide(proposal?.id ?? '', true).commands).toMatchObject([
      { intent: 'update', status: 'done' },
    ]);
    expect(conversation.tasks.filter(({ priority }) => priority === 1)).toHaveLength(3);
  });

  it.each([
    ['by a word', (c: AConversation) => c.say('no')],
    ['by the proposal', (c: AConversation) => c.decide(c.account.pending?.id ?? '', false)],
  ])('is refused %s', (_how, refuse) => {
    const conversation = new AConversation(all);
    conversation.say('delete all completed tasks');
    const { reply, commands } = refuse(conversation);
    expect(reply).toBe('All right, nothing was changed.');
    expect(commands).toMatchObject([{ intent: 'cancel', status: 'done' }]);
    expect(conversation.say('yes').commands).toMatchObject([{ status: 'failed' }]);
    expect(conversation.tasks).toEqual(all);
  });

  it('is not confirmed by anything but a yes', () => {
    const conversation = new AConversation(all);
    conversation.say('delete all completed tasks');
    expect(conversation.say('1').reply).not.toContain('Deleted');
    expect(conversation.task('Report').status).toBe('done');
  });

  it('is shown anew when the tasks have changed since', () => {
    const conversation = new AConversation(all);
    const first = conversation.say('complete everything tagged #errands').proposal;
    conversation.change((task) => ({ ...task, title: 'Errand one', version: 2 }), id(1));
    const { reply, commands, proposal } = conversation.decide(first?.id ?? '', true);
    expect(reply).toBe(
      'Something has changed since I asked, so I did nothing yet. ' +
        'I would complete 3 tasks: “Errand one”, “Errand 2” and “Errand 3”. Shall I? (yes or no)',
    );
    expect(commands).toMatchObject([{ status: 'proposed' }]);
    expect(conversation.decide(first?.id ?? '', true).commands).toMatchObject([{ status: 'failed' }]);
    expect(conversation.decide(proposal?.id ?? '', true).commands).toMatchObject([{ status: 'done', total: 3 }]);
  });

  it('comes to nothing when no task is left', () => {
    const conversation = new AConversation(all);
    const { proposal } = conversation.say('delete all completed tasks');
    conversation.change((task) => ({ ...task, status: 'open', version: 2 }), report.id);
    expect(conversation.decide(proposal?.id ?? '', true)).toMatchObject({
      reply: 'There are no done tasks, so nothing was changed.',
      commands: [{ status: 'failed', error: { status: 404 } }],
    });
  });

  it('expires after ten minutes, and says so', () => {
    const conversation = new AConversation(all);
    conversation.say('delete all completed tasks');
    const { reply, commands } = conversation.later(10).say('yes');
    expect(reply).toMatch(/^My question had expired, so nothing came of it: I would delete 1 task: “Report”\./);
    expect(commands).toMatchObject([{ intent: 'confirm', status: 'failed' }]);
    expect(conversation.tasks).toEqual(all);
  });

  it('is dropped by another command, which a later yes does not confirm', () => {
    const conversation = new AConversation(all);
    conversation.say('delete all completed tasks');
    expect(conversation.say("what's due today?").reply).toMatch(/^I take this as something new/);
    expect(conversation.say('yes').commands).toMatchObject([{ status: 'failed' }]);
    expect(conversation.task('Report').status).toBe('done');
  });
});

describe('a change by filter that touches one task', () => {
  it('is done at once', () => {
    const conversation = new AConversation([errands[0]!, report]);
    expect(conversation.say('complete everything tagged #errands').reply).toBe('Completed “Errand 1”.');
  });

  it('waits when it deletes', () => {
    const conversation = new AConversation(all);
    expect(conversation.say('delete all completed tasks').proposal).toMatchObject({
      summary: 'Delete 1 task: “Report”.',
      changes: [{ taskId: report.id, changes: { status: { from: 'done', to: 'deleted' } } }],
    });
  });

  it('fails when there is none, and says so when nothing would change', () => {
    const conversation = new AConversation(all);
    expect(conversation.say('complete everything tagged #garden').reply).toBe(
      'There are no open tasks tagged #garden, so nothing was changed.',
    );
    const urgent = new AConversation(errands.map((task) => ({ ...task, priority: 1 })));
    expect(urgent.say('make all #errands tasks high priority').reply).toMatch(/^Nothing to do: /);
  });

  it('leaves out tasks that a rule refuses', () => {
    const dated = aTask({ id: id(5), title: 'Dated', tags: ['errands'], due: '2026-03-06' });
    const conversation = new AConversation([...errands, dated]);
    expect(conversation.say('move all #errands tasks two days later').reply).toBe(
      'Changed “Dated”: now due Sun, Mar 8.',
    );
    expect(new AConversation(errands).say('move all #errands tasks two days later').reply).toContain('has no due date');
  });
});

describe('the first of many', () => {
  const conversation = () => new AConversation([...errands, { ...report, status: 'open', due: '2026-03-05' }]);

  it('are those by due date, and no more', () => {
    expect(conversation().say('delete the first two').proposal?.summary).toBe(
      'Delete 2 tasks: “Report” and “Errand 1”.',
    );
  });

  it('are those of the order that is said', () => {
    expect(conversation().say('complete the oldest 2 tasks tagged #errands').proposal?.changes).toHaveLength(2);
    expect(conversation().say('move the first three to tomorrow').proposal?.changes).toHaveLength(3);
  });
});

describe('other deeds by filter', () => {
  it('snooze, reopen and restore many, after a yes', () => {
    const due = errands.map((task) => ({ ...task, due: '2026-03-02' }));
    const conversation = new AConversation([...due, report]);
    expect(conversation.say('snooze all overdue tasks').reply).toBe('Until when shall I put off these tasks?');
    expect(conversation.say('tomorrow').proposal?.changes).toHaveLength(3);
    conversation.say('yes');
    expect(conversation.tasks.filter((task) => task.due === '2026-03-06')).toHaveLength(3);
    expect(conversation.say('reopen all tasks tagged #work').reply).toBe('Reopened “Report”.');
  });
});

describe('more tasks than one change takes', () => {
  it('are changed in portions', () => {
    const many = Array.from({ length: 200 }, (_, i) => aTask({ id: id(i), title: `Errand ${i}`, tags: ['errands'] }));
    const conversation = new AConversation(many);
    const { proposal } = conversation.say('make all #errands tasks high priority');
    expect(proposal?.summary).toMatch(/^Change 150 tasks: .* 50 more fit, say it again for those\.$/);
    expect(proposal?.changes).toHaveLength(50);
    conversation.decide(proposal?.id ?? '', true);
    const rest = conversation.say('make all #errands tasks high priority').proposal;
    expect(rest?.summary).toMatch(/^Change 50 tasks/);
    conversation.decide(rest?.id ?? '', true);
    expect(conversation.tasks.every(({ priority }) => priority === 1)).toBe(true);
  });
});
