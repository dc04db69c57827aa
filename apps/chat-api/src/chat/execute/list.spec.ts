import { aTask } from '../../account/testing/a-workspace.js';
import { AConversation } from '../testing/a-conversation.js';

const id = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const tasks = [
  aTask({ id: id(1), title: 'Dentist', due: '2026-03-06T10:00:00-05:00' }),
  aTask({ id: id(2), title: 'Buy milk', due: '2026-03-05', tags: ['food'] }),
  aTask({ id: id(3), title: 'Taxes', due: '2026-04-15', priority: 1 }),
  aTask({ id: id(4), title: 'Invoice', status: 'done', completedAt: '2026-03-04T15:00:00.000Z' }),
  aTask({ id: id(5), title: 'Water plants', due: '2026-03-02' }),
];

describe('list', () => {
  it('answers "what is due this week?" with tasks and a readable reply, by date', () => {
    const { reply, commands } = new AConversation(tasks).say("what's due this week?");
    expect(reply).toBe(
      '3 open tasks due from Mon, Mar 2 to Sun, Mar 8:\n' +
        '• Water plants — Mon, Mar 2\n• Buy milk — today\n• Dentist — tomorrow at 10:00 AM',
    );
    expect(commands).toMatchObject([
      { intent: 'list', status: 'done', tasks: [{ id: id(5) }, { id: id(2) }, { id: id(1) }], total: 3 },
    ]);
  });

  it.each([
    ['what is overdue', ['Water plants']],
    ['list #food tasks', ['Buy milk']],
    ['list high priority tasks', ['Taxes']],
    ['what did I complete yesterday', ['Invoice']],
    ['find tasks about dent', ['Dentist']],
    ['what do I need to buy?', ['Buy milk']],
    ['what do I have to buy for my food?', ['Buy milk']],
    ['do I need to call anyone at work?', []],
    ['was muss ich wegen Taxes tun?', ['Taxes']],
    ['show all tasks sorted by title', ['Buy milk', 'Dentist', 'Taxes', 'Water plants']],
  ])('%s', (message, titles) => {
    const { tasks: found } = new AConversation(tasks).command(message);
    expect(found?.map(({ title }) => title)).toEqual(titles);
  });

  it('counts without showing', () => {
    const { reply, commands } = new AConversation(tasks).say('how many tasks do I have?');
    expect(reply).toBe('You have 4 open tasks.');
    expect(commands).toMatchObject([{ count: true, total: 4 }]);
    expect(commands[0]).not.toHaveProperty('tasks');
  });

  it('shows the first of many, and says how many there are', () => {
    const many = Array.from({ length: 30 }, (_, i) => aTask({ id: id(i), title: `Task ${i}` }));
    const { reply, commands } = new AConversation(many).say('list my tasks');
    expect(commands[0]?.tasks).toHaveLength(20);
    expect(commands[0]?.total).toBe(30);
    expect(reply).toMatch(/^30 open tasks:\n.*and 10 more\.$/s);
  });

  describe('of the parts of a task', () => {
    const slides = [
      aTask({ id: id(1), title: 'Prepare slides' }),
      aTask({ id: id(2), title: 'Find pictures', parentId: id(1) }),
      aTask({ id: id(3), title: 'Write the outline', parentId: id(1), status: 'done' }),
      aTask({ id: id(4), title: 'Ask Ana for some', parentId: id(2) }),
      aTask({ id: id(5), title: 'Move' }),
      aTask({ id: id(6), title: 'Move the piano' }),
    ];

    it('shows what is open, and counts it', () => {
      const { reply, commands } = new AConversation(slides).say("what's left of prepare slides?");
      expect(reply).toBe('2 open sub-tasks of “Prepare slides”:\n• Find pictures\n• Ask Ana for some');
      expect(commands).toMatchObject([{ tasks: [{ id: id(2) }, { id: id(4) }], total: 2 }]);
      const counted = new AConversation(slides).say('how many subtasks does find pictures have?');
      expect(counted.reply).toBe('You have 1 open sub-task of “Find pictures”.');
    });

    it('says when there is none, or no such task', () => {
      expect(new AConversation(slides).say('what is left of move?').reply).toBe('No open sub-tasks of “Move”.');
      expect(new AConversation(slides).say("what's left of the budget?").reply).toContain('no task like “the budget”');
    });

    it('asks which task is meant where several could be', () => {
      const conversation = new AConversation([
        ...slides,
        aTask({ id: id(7), title: 'Slides for Ben' }),
        aTask({ id: id(8), title: 'Buy paper', parentId: id(7) }),
      ]);
      expect(conversation.say('show the subtasks of slides').commands).toMatchObject([{ status: 'asked' }]);
      expect(conversation.say('ben').reply).toBe('1 open sub-task of “Slides for Ben”:\n• Buy paper');
    });
  });

  it('keeps what it shows within what one change can hold', () => {
    const many = Array.from({ length: 20 }, (_, i) =>
      aTask({ id: id(i), title: `Task ${i}`, notes: 'n'.repeat(20_000) }),
    );
    const { commands } = new AConversation(many).say(Array.from({ length: 30 }, () => 'list my tasks').join('\n'));
    expect(JSON.stringify(commands).length).toBeLessThan(200_000);
    expect(commands[0]?.tasks?.[0]?.notes).toHaveLength(2_001);
    expect(commands.at(-1)).toMatchObject({ tasks: [], total: 20 });
  });

  it('changes nothing', () => {
    const conversation = new AConversation(tasks);
    conversation.say('list my tasks');
    expect(conversation.tasks).toEqual(tasks);
  });
});
