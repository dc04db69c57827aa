/** Rules of which little is known here (an app's own): after the types, before the sizes. */
const OWN = 'own';

/**
 * What to try, by the name of the rule that was broken; a rule's own `context.remedy` goes before it. In the order in which a value has to
 * fit: what has the wrong type has no size.
 */
const REMEDIES: Readonly<Record<string, string>> = {
  whitelistValidation: 'Leave this field out.',
  isArray: 'Give a list.',
  isObject: 'Give an object.',
  isBoolean: 'Give true or false.',
  isInt: 'Give a whole number.',
  isNumber: 'Give a number.',
  isString: 'Give a text.',
  isEmail: 'Give an address like name@example.org.',
  isUuid: 'Give a UUID.',
  isIn: 'Choose one of the values named.',
  isNotEmpty: 'Give a value that is not empty.',
  [OWN]: 'See /api/docs for what this field takes.',
  isLength: 'Keep to the length named.',
  minLength: 'Make it longer.',
  maxLength: 'Make it shorter.',
  arrayMaxSize: 'Give fewer entries.',
  min: 'Give a larger number.',
  max: 'Give a smaller number.',
};
const ORDER = Object.keys(REMEDIES);

/** What to try when a rule was broken. */
export function remedyFor(rule: string): string {
  return REMEDIES[ORDER.includes(rule) ? rule : OWN] ?? '';
}

/** Of the rules that a value breaks, the one to mend first. */
export function mostBasic(rules: readonly string[]): string | undefined {
  const rank = (rule: string): number => ORDER.indexOf(ORDER.includes(rule) ? rule : OWN);
  return rules.toSorted((a, b) => rank(a) - rank(b))[0];
}
