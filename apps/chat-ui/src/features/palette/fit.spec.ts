import { fit, fitting, fittingInGroups } from './fit.js';

describe('fit', () => {
  it.each([
    ['Upcoming', 'up', 0],
    ['Undo the last step', 'last', 1],
    ['Undo the last step', 'step un', 1],
    ['Undo the last step', 'ast', 2],
    ['Übung für Chor', 'ubung', 0],
    ['Undo the last step', 'last week', undefined],
    ['anything', '', 0],
  ])('ranks %j for %j as %p', (text, typed, rank) => expect(fit(text, typed)).toBe(rank));

  it('puts what begins with the words before what holds them', () => {
    expect(fitting(['call the bank', 'bank holiday', 'embankment', 'rent'], 'bank', (text) => text)).toEqual([
      'bank holiday',
      'call the bank',
      'embankment',
    ]);
  });

  it('puts the group first that has what fits best, and leaves out what is inside of a word', () => {
    const all = [
      { group: 'Do', name: 'Do it again' },
      { group: 'Do', name: 'Open the garage' },
      { group: 'Lists', name: 'Garden' },
      { group: 'Lists', name: 'New garden' },
    ];
    expect(fittingInGroups(all, 'ga', ({ name }) => name).map(({ name }) => name)).toEqual([
      'Garden',
      'New garden',
      'Open the garage',
    ]);
  });
});
