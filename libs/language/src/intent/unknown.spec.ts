import { english } from '../languages/en/english.js';
import { german } from '../languages/de/german.js';
import { aContext } from '../testing/a-context.js';
import { parse } from '../understand.js';
import { unknown } from './unknown.js';

describe('unknown', () => {
  it.each([
    ['?', 'There are no words in this that I could use.'],
    ['remind me tomorrow', 'This does not say what is to be done.'],
    ['delete', 'Which task do you mean?'],
    ['is it raining?', 'I do not understand this question.'],
    ['Regnet es heute?', 'Diese Frage verstehe ich nicht.'],
    ['verschieben', 'Welche Aufgabe meinst du?'],
    ['Thank you!', 'You are welcome.'],
    ['Vielen Dank', 'Gern geschehen.'],
  ])('answers %j with %j', (message, reason) => {
    expect(parse(message, aContext())).toMatchObject({ intent: 'unknown', reason });
  });

  it('puts the words into the suggestions, shortened', () => {
    const { suggestions } = unknown({ reason: '', suggestions: ['find {words}'] }, 'x'.repeat(100));
    expect(suggestions).toEqual([`find ${'x'.repeat(60)}…`]);
    expect(unknown({ reason: '', suggestions: ['find {words}'] }, '$&').suggestions).toEqual(['find $&']);
  });

  it.each([english, german].flatMap(({ reasons }) => Object.values(reasons).flatMap((one) => [...one.suggestions])))(
    'understands its own suggestion %j',
    (suggestion) => {
      const sentence = suggestion.replace('{words}', 'delete');
      expect(parse(sentence, aContext())).not.toMatchObject({ intent: 'unknown' });
    },
  );

  it('gives no more than three suggestions', () => {
    for (const { reasons } of [english, german]) {
      for (const { suggestions } of Object.values(reasons)) expect(suggestions.length).toBeLessThanOrEqual(3);
    }
  });
});
