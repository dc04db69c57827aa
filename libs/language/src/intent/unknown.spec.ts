import type { Command } from '../command/command.js';
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

  it.each([
    ['mark fix sink as done and delete paint wall', 'mark fix sink as done; delete paint wall'],
    ['complete sink, delete wall and then reopen tiles', 'complete sink; delete wall; reopen tiles'],
    ['streich Milch und verschieb dann Sport auf Freitag', 'streich Milch; verschieb dann Sport auf Freitag'],
  ])('answers the orders of %j with a sentence each', (message, suggestion) => {
    const answer = parse(message, aContext());
    expect(answer).toMatchObject({
      intent: 'unknown',
      reason: expect.stringMatching(/^(These are several commands|Das sind mehrere Befehle)/),
    });
    expect(answer).toHaveProperty('suggestions', [suggestion]);
    const orders = ['complete', 'delete', 'reopen', 'update'];
    for (const command of parse(suggestion, aContext()) as Command[]) expect(orders).toContain(command.intent);
  });

  it('gives no more than three suggestions', () => {
    for (const { reasons } of [english, german]) {
      for (const { suggestions } of Object.values(reasons)) expect(suggestions.length).toBeLessThanOrEqual(3);
    }
  });
});
