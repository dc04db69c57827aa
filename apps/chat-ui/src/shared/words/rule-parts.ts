/** The parts of an RFC 5545 rule that the page can name. */
export interface RuleParts {
  freq: string;
  interval: number;
  byDay: { position?: number; day: string }[];
  byMonthDay: number[];
  byMonth: number[];
  bySetPos: number[];
  byHour: number[];
  count?: number;
  until?: string;
}

const KNOWN = new Set([
  'FREQ',
  'INTERVAL',
  'BYDAY',
  'BYMONTHDAY',
  'BYMONTH',
  'BYSETPOS',
  'BYHOUR',
  'COUNT',
  'UNTIL',
  'WKST',
]);

const numbers = (text: string | undefined): number[] => (text ? text.split(',').map(Number) : []);

function byDay(text: string): { position?: number; day: string } {
  const [, position, day = text] = /^([+-]?\d+)?(\w\w)$/.exec(text) ?? [];
  return { day, ...(position && { position: Number(position) }) };
}

/** Reads a rule; undefined when it has a part that is not known here. */
export function ruleParts(rule: string): RuleParts | undefined {
  const fields = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
  if ([...fields.keys()].some((name) => !KNOWN.has(name))) return undefined;
  const [freq, count, until] = ['FREQ', 'COUNT', 'UNTIL'].map((name) => fields.get(name));
  if (!freq || (freq === 'HOURLY' && fields.has('BYHOUR'))) return undefined;
  return {
    freq,
    interval: Number(fields.get('INTERVAL') ?? 1),
    byDay: fields.get('BYDAY')?.split(',').map(byDay) ?? [],
    byMonthDay: numbers(fields.get('BYMONTHDAY')),
    byMonth: numbers(fields.get('BYMONTH')),
    bySetPos: numbers(fields.get('BYSETPOS')),
    byHour: numbers(fields.get('BYHOUR')),
    ...(count && { count: Number(count) }),
    ...(until && { until: `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}` }),
  };
}
