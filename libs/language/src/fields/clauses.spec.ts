import fc from 'fast-check';
import type { Command } from '../command/command.js';
import { aContext } from '../testing/a-context.js';
import { parse } from '../understand.js';

const TITLES = ['call mom', 'wash the car', 'report', 'buy two tickets'];
const DATES = ['tomorrow', 'on friday', 'friday at 6pm', 'by march 20', 'next week', 'tonight'];

describe('several tasks with a date each', () => {
  it.each([
    ['do the dishes tonight, laundry tomorrow', 'do the dishes tonight; laundry tomorrow'],
    ['call mom tomorrow and send the report by friday', 'call mom tomorrow; send the report by friday'],
    ['wash car tomorrow, gym on friday, church on sunday', 'wash car tomorrow; gym on friday; church on sunday'],
    [
      'remind me to call mom tomorrow and send the report on friday',
      'remind me to call mom tomorrow; send the report on friday',
    ],
    ['meet Tom on monday, and Ana on tuesday', 'meet Tom on monday; Ana on tuesday'],
    ['morgen Müll rausbringen und Freitag Auto waschen', 'morgen Müll rausbringen; Freitag Auto waschen'],
  ])('%s: a sentence for each', (said, suggestion) => {
    expect(parse(said, aContext())).toMatchObject({ intent: 'unknown', suggestions: [suggestion] });
  });

  it('say why', () => {
    expect(parse('dishes tonight, laundry tomorrow', aContext())).toHaveProperty(
      'reason',
      'These are several tasks, with a date each. Send them as a sentence each.',
    );
    expect(parse('heute Müll raus, morgen Wäsche', aContext({ locale: 'de' }))).toHaveProperty(
      'reason',
      'Das sind mehrere Aufgaben, jede mit ihrem Datum. Schick sie als je einen Satz.',
    );
  });

  it.each([
    ['call mom and Ana tomorrow', 'call mom and Ana'],
    ['book a flight for march 10 by friday', 'book a flight for march 10'],
    ['milk, eggs and bread tomorrow', 'milk, eggs and bread'],
    ['call mom tomorrow, and at 9am', 'call mom'],
    ['buy milk tomorrow, remind me tonight', 'buy milk'],
  ])('are none: %s', (said, title) => {
    expect(parse(said, aContext())).toMatchObject({ intent: 'create', title });
  });

  it('are made by the suggestion, as each would be alone', () => {
    const clause = fc.tuple(fc.constantFrom(...TITLES), fc.constantFrom(...DATES)).map((words) => words.join(' '));
    fc.assert(
      fc.property(clause, clause, fc.constantFrom(', ', ' and '), (first, second, joint) => {
        const command = parse(first + joint + second, aContext()) as Command;
        expect(command).toMatchObject({ intent: 'unknown', suggestions: [`${first}; ${second}`] });
        const alone = [first, second].map((one) => parse(one, aContext()));
        expect(parse(`${first}; ${second}`, aContext())).toEqual(alone);
      }),
      { numRuns: 60 },
    );
  });
});
