import { aContext } from '../testing/a-context.js';
import { parse } from '../understand.js';

const title = (message: string) => {
  const command = parse(message, aContext());
  return 'title' in command ? command.title : undefined;
};

describe('the title', () => {
  it.each([
    ['order paper, low priority, tomorrow', 'order paper'],
    ['call mom, tomorrow, about the party', 'call mom about the party'],
    ['call bob - tomorrow', 'call bob'],
    ['tomorrow - call bob', 'call bob'],
    ['call bob (tomorrow)', 'call bob'],
    ['call bob (Ana too) tomorrow', 'call bob (Ana too)'],
    ['call bob tomorrow and remind me 1 hour before', 'call bob'],
    ['  buy   milk  ', 'buy milk'],
    ['buy milk.', 'buy milk'],
    ['buy milk, eggs etc.', 'buy milk, eggs etc.'],
    ['move to the U.S.', 'move to the U.S.'],
    ['wait...', 'wait...'],
    ['buy milk!', 'buy milk'],
    ['note: buy milk', 'note: buy milk'],
    ['-5 degrees tomorrow', '-5 degrees'],
    ['read "Friday."', 'read "Friday."'],
    ['Straße kehren morgen', 'Straße kehren'],
    ['купить молоко', 'купить молоко'],
    ['买牛奶 #家', '买牛奶'],
    ['🎉 party on friday', '🎉 party'],
  ])('of %j is %j', (message, expected) => {
    expect(title(message)).toBe(expected);
  });
});
