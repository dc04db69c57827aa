import { AConversation } from '../testing/a-conversation.js';
import { newListsIn } from './new-lists.js';

describe('newListsIn', () => {
  it.each([
    ['add milk to the shopping list', 'shopping'],
    ['please put oat milk on my shopping list tomorrow', 'shopping'],
    ['call Ana; add wine to our new years eve list', 'new years eve'],
    ['füge Milch zur Liste Einkauf hinzu', 'Einkauf'],
    ['schreib Milch auf die Einkaufsliste', 'Einkaufsliste'],
    ['dentist on monday at 8:30 in list Health', 'Health'],
    ['paint the fence in my list Home Garden on saturday', 'Home Garden'],
    ['buy screws in list hardware', 'hardware'],
    ['Zahnarzt morgen um 8 in Liste Gesundheit', 'Gesundheit'],
    ['Milch auf meine Liste Einkauf', 'Einkauf'],
    ['Milch und Brot auf die Einkaufsliste', 'Einkaufsliste'],
  ])('finds the list in “%s”', (message, name) => {
    expect(newListsIn(message, [])).toEqual([name]);
    expect(newListsIn(message, [name.toUpperCase()])).toEqual([]);
  });

  it.each([
    'add milk to shopping',
    'add milk to the list',
    'add milk to my todo list',
    'add Tom to the waiting list',
    'read the shopping list',
    'write the guest list',
    'what is on the shopping list?',
    'setz mich auf die Warteliste',
    'Liste Einkauf',
    'what is in list Health',
    'what is left? anything in list Health?',
    'show tasks in list Health',
    'Was steht auf der Liste Einkauf?',
    'put it on the list first',
    'it is on the list somewhere',
    'ein Blick auf die Preisliste',
    'was steht auf der Einkaufsliste?',
  ])('finds none in “%s”', (message) => expect(newListsIn(message, [])).toEqual([]));
});

describe('a task put on a list that is not there yet', () => {
  it('is the first of it', () => {
    const conversation = new AConversation();
    expect(conversation.say('add milk to the shopping list').reply).toBe('Added “milk”: in shopping.');
    expect(conversation.say('put bread and eggs on my Shopping list tomorrow').commands).toMatchObject([
      { intent: 'create', task: { title: 'bread and eggs', list: 'shopping' } },
    ]);
  });

  it('is so where the sentence ends with it', () => {
    const conversation = new AConversation();
    expect(conversation.say('dentist on monday at 8:30 in list Health').commands).toMatchObject([
      { intent: 'create', task: { title: 'dentist', list: 'Health' } },
    ]);
  });

  it('is so in German', () => {
    const conversation = new AConversation();
    expect(conversation.say('Sonnencreme auf die Packliste').commands).toMatchObject([
      { intent: 'create', task: { title: 'Sonnencreme', list: 'Packliste' } },
    ]);
    expect(conversation.say('schreib Milch auf die Einkaufsliste').commands).toMatchObject([
      { intent: 'create', task: { title: 'Milch', list: 'Einkaufsliste' } },
    ]);
  });
});
