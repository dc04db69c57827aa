import { listMeantBy } from './missing-list.js';

describe('listMeantBy', () => {
  it.each([
    ['all tasks in Garden', 'Garden'],
    ['all of my tasks in the garden list', 'garden'],
    ['everything on list "Some day"', 'Some day'],
    ['alle Aufgaben in der Liste Garten', 'Garten'],
    ['alles aus „Hof“', 'Hof'],
    ['call Ana in Berlin', undefined],
    ['everything', undefined],
  ])('%s: %s', (words, list) => expect(listMeantBy(words)).toBe(list));
});
