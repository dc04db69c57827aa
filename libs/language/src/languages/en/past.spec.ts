import { aContext } from '../../testing/a-context.js';
import { parse } from '../../understand.js';
import { lexicon } from './lexicon.js';
import { pastForms, regularPast } from './past.js';

describe('past forms', () => {
  it.each([
    ['clean', ['cleaned']],
    ['move', ['moved']],
    ['tidy', ['tidied']],
    ['mow', ['mowed']],
    ['fix', ['fixed']],
    ['ship', ['shipped']],
    ['submit', ['submitted']],
    ['cook', ['cooked']],
    ['email', ['emailed']],
    ['cancel', ['canceled', 'cancelled']],
  ])('of %s', (verb, forms) => expect(regularPast(verb)).toEqual(forms));

  it('are none that a new task may begin with', () => {
    const verbs = new Set(lexicon.verbs);
    expect(pastForms.filter((form) => verbs.has(form))).toEqual([]);
  });

  it.each([...pastForms])('"%s the lamp" is told of what is done, and asked it does nothing', (form) => {
    expect(parse(`${form} the lamp`, aContext())).toEqual({ intent: 'complete', target: 'the lamp' });
    expect(parse(`${form} the lamp?`, aContext())).toHaveProperty('intent', expect.stringMatching(/^(unknown|list)$/));
  });
});
