import { aTask, NOW } from '../../../account/testing/a-workspace.js';
import { AConversation } from '../../testing/a-conversation.js';

const id = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const tasks = [
  aTask({ id: id(1), title: 'lawn', list: 'Garden' }),
  aTask({ id: id(2), title: 'rake', list: 'Garden', status: 'done', completedAt: NOW.toISOString() }),
  aTask({ id: id(3), title: 'lamp', list: 'Home' }),
];
const inGerman = (): AConversation => {
  const conversation = new AConversation(tasks);
  Object.assign(conversation.account.profile ?? {}, { locale: 'de' });
  return conversation;
};

describe('lists in the chat', () => {
  it('are made, and refused where the name is taken', () => {
    const conversation = new AConversation(tasks);
    expect(conversation.say('new list: Some day').reply).toBe('Made the list “Some day”.');
    expect(conversation.say('create a list called some day').reply).toContain('There is a list “Some day” already');
    expect(conversation.say('undo').reply).toBe('Undone: the list “Some day” is gone.');
    expect(conversation.account.shelf.lists).toEqual([]);
    expect(conversation.say('redo').reply).toBe('Done again: the list “Some day” is there.');
    expect(conversation.say('rename list Some day to One day').reply).toContain('One day');
    expect(conversation.say('undo').reply).toBe('Undone: the list “One day” is now called “Some day”.');
  });

  it('tell in German too what an undo did', () => {
    const conversation = inGerman();
    conversation.say('neue Liste: Arbeit');
    expect(conversation.say('rückgängig').reply).toBe('Rückgängig gemacht: die Liste „Arbeit“ ist weg.');
    expect(conversation.say('wiederholen').reply).toBe('Wiederholt: die Liste „Arbeit“ ist da.');
  });

  it('are made with their first task by one sentence', () => {
    const conversation = new AConversation(tasks);
    const { commands } = conversation.say('create a list called Work and add prepare slides');
    expect(commands).toMatchObject([
      { intent: 'createList', list: 'Work', status: 'done' },
      { intent: 'create', title: 'prepare slides', status: 'done' },
    ]);
    expect(conversation.task('prepare slides').list).toBe('Work');
    expect(conversation.account.shelf.lists).toEqual(['Work']);
  });

  it('that are not there are named when all of their tasks are meant', () => {
    expect(new AConversation(tasks).say('mark all tasks in Yard as done').reply).toMatch(
      /^There is no list “Yard”\. There is: /,
    );
    expect(inGerman().say('lösche alle Aufgaben in der Liste Hof').reply).toMatch(/^Es gibt keine Liste „Hof“\./);
    expect(new AConversation(tasks).say('mark all tasks in garden as done').reply).not.toContain('no list');
  });

  it('are pointed out where a task was looked for by the name of one', () => {
    expect(new AConversation(tasks).say('rename garden to Yard').reply).toBe(
      'There is no task like “garden” to change. ' +
        'There is a list of that name: say “list Garden” to mean it, as in “rename list Garden to …”.',
    );
    expect(inGerman().say('lösche Garden').reply).toMatch(/Es gibt eine Liste, die so heißt: Sag „Liste Garden“/);
  });

  it('are shown with what is open in each', () => {
    const conversation = new AConversation(tasks);
    conversation.say('new list: Some day');
    expect(conversation.say('which lists are there?').reply).toBe(
      'You have 3 lists:\n• Garden — 1 open\n• Home — 1 open\n• Some day — nothing open',
    );
    expect(new AConversation().say('my lists').reply).toBe('You have no lists. Say “new list: Garden” to make one.');
  });

  it('take their tasks along to another name, and back', () => {
    const conversation = new AConversation(tasks);
    expect(conversation.say('rename the garden list to Yard').reply).toBe(
      'Renamed the list “Garden” to “Yard”; its 2 tasks went along.',
    );
    expect(conversation.task('rake').list).toBe('Yard');
    expect(conversation.say('undo').reply).toBe('Undone: 2 tasks are now in Garden: “lawn” and “rake”.');
    expect(conversation.task('rake').list).toBe('Garden');
  });

  it('are deleted after a yes, which was told what becomes of the tasks', () => {
    const conversation = new AConversation(tasks);
    const { reply, commands, proposal } = conversation.say('delete list garden');
    expect(reply).toBe(
      'I would delete the list “Garden”; its 2 tasks stay, in no list. Shall I? (yes or no) ' +
        'To delete its tasks too, say “delete list Garden with its tasks”.',
    );
    expect(commands).toMatchObject([{ intent: 'deleteList', list: 'Garden', status: 'proposed', total: 2 }]);
    expect(proposal?.changes).toMatchObject([
      { title: 'lawn', changes: { list: { from: 'Garden', to: null } } },
      { title: 'rake' },
    ]);
    expect(conversation.tasks).toEqual(tasks);
    expect(conversation.say('yes').reply).toBe(
      'Deleted the list “Garden”; its 2 tasks stay, in no list. Say “undo” to get it back.',
    );
    expect(conversation.task('lawn')).toMatchObject({ status: 'open' });
    expect(conversation.task('lawn').list).toBeUndefined();
    conversation.say('undo');
    expect(conversation.task('lawn').list).toBe('Garden');
  });

  it('are deleted with their tasks, or with these going to another list, when it was said', () => {
    const conversation = new AConversation(tasks);
    expect(conversation.say('delete list garden and everything in it').reply).toBe(
      'I would delete the list “Garden” and its 2 tasks. Shall I? (yes or no)',
    );
    conversation.say('yes');
    expect(conversation.task('rake').status).toBe('deleted');
    conversation.say('undo');
    expect(conversation.say('delete the garden list and move its tasks to home').reply).toBe(
      'I would delete the list “Garden”; its 2 tasks go to “Home”. Shall I? (yes or no)',
    );
    conversation.say('yes');
    expect(conversation.task('lawn')).toMatchObject({ status: 'open', list: 'Home' });
  });

  it('stay without a yes', () => {
    const conversation = new AConversation(tasks);
    conversation.say('delete list garden with its tasks');
    conversation.say('no');
    expect(conversation.say('yes').commands).toMatchObject([{ status: 'failed' }]);
    expect(conversation.tasks).toEqual(tasks);
  });

  it('are asked about again when their tasks have changed since', () => {
    const conversation = new AConversation(tasks);
    const { proposal } = conversation.say('delete list garden with its tasks');
    conversation.change((task) => ({ ...task, title: 'the lawn', version: 2 }), id(1));
    const { reply, commands } = conversation.decide(proposal?.id ?? '', true);
    expect(commands).toMatchObject([{ status: 'proposed' }]);
    expect(reply).toMatch(/^Something has changed since I asked, so I did nothing yet. I would delete the list/);
    expect(conversation.task('the lawn').status).toBe('open');
  });

  it.each([
    ['delete list Gardn', 'There is no list “Gardn”. There is: Garden and Home.'],
    ['rename list Gardn to Yard', 'There is no list “Gardn”. There is: Garden and Home.'],
    ['delete list Garden and move its tasks to Yard', 'There is no list “Yard”. There is: Garden and Home.'],
    ['rename list Home to Garden', undefined],
  ])('answer "%s"', (said, reply) => {
    const conversation = new AConversation(tasks);
    const answer = conversation.say(said);
    if (reply) expect(answer.reply).toBe(reply);
    if (reply) expect(conversation.tasks).toEqual(tasks);
    expect(answer.reply).not.toMatch(/undefined/);
  });

  it('are not changed in part: one message has its limit', () => {
    const many = Array.from({ length: 401 }, (_, i) => aTask({ id: id(i), title: `task ${i}`, list: 'Big' }));
    const conversation = new AConversation(many);
    for (const said of ['delete list Big', 'rename list Big to Huge']) {
      const { reply, commands } = conversation.say(said);
      expect(commands).toMatchObject([{ status: 'failed', error: { status: 409 } }]);
      expect(reply).toContain('has more tasks than one message can change');
    }
    expect(conversation.tasks).toEqual(many);
  });

  it('speak German', () => {
    const conversation = inGerman();
    expect(conversation.say('neue Liste: Für später').reply).toBe('Liste „Für später“ angelegt.');
    expect(conversation.say('welche Listen gibt es?').reply).toBe(
      'Du hast 3 Listen:\n• Für später — nichts offen\n• Garden — 1 offen\n• Home — 1 offen',
    );
    expect(conversation.say('benenne die Liste Home in Haus um').reply).toBe(
      'Liste „Home“ in „Haus“ umbenannt, mit 1 Aufgabe.',
    );
    expect(conversation.say('lösche die Liste Garden').reply).toBe(
      'Ich würde das tun: Liste „Garden“ löschen; ihre 2 Aufgaben bleiben, in keiner Liste. Soll ich? (ja oder nein) ' +
        'Um auch ihre Aufgaben zu löschen, sag „lösche die Liste Garden mit ihren Aufgaben“.',
    );
    expect(conversation.say('ja').reply).toBe(
      'Liste „Garden“ gelöscht; ihre 2 Aufgaben bleiben, in keiner Liste. Sag „rückgängig“, um sie zurückzuholen.',
    );
    expect(conversation.say('lösche die Liste Für später').reply).toContain('löschen, ohne Aufgaben.');
    expect(conversation.say('lösche die Liste Hof').reply).toContain(
      'Es gibt keine Liste „Hof“. Es gibt: Für später und Haus.',
    );
  });
});
