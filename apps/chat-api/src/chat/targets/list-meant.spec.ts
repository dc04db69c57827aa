import { randomUUID } from 'node:crypto';
import { aTask } from '../../account/testing/a-workspace.js';
import { AConversation } from '../testing/a-conversation.js';

const aConversation = (): AConversation => {
  const titles = [{ title: 'Dentist' }, { title: 'Buy flour' }, { title: 'Piano', list: 'Home' }];
  return new AConversation(titles.map((one) => aTask({ id: randomUUID(), seriesId: randomUUID(), ...one })));
};

describe('where a task is put', () => {
  it.each([
    ['put dentist in Health', 'Dentist', 'Health'],
    ['put the dentist under Doctors and Co', 'Dentist', 'Doctors and Co'],
    ['move dentist to health', 'Dentist', 'health'],
    ['file buy flour under home', 'Buy flour', 'Home'],
    ['pack Dentist in Gesundheit', 'Dentist', 'Gesundheit'],
    ['verschiebe Dentist nach Gesundheit', 'Dentist', 'Gesundheit'],
  ])('%s: is its list, which is made where there is none', (said, title, list) => {
    const conversation = aConversation();
    expect(conversation.command(said)).toMatchObject({ intent: 'update', status: 'done' });
    expect(conversation.task(title).list).toBe(list);
  });

  it.each(['put flour in jar', 'put dentist in the drawer', 'move the desk to Berlin', 'pack Lampe in Karton'])(
    '%s: is something to do where no open task is called just so, or it is a place',
    (said) => expect(aConversation().command(said)).toMatchObject({ intent: 'create', task: { title: said } }),
  );
});
