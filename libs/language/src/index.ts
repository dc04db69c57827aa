export type * from './command/command.js';
export type * from './command/fields.js';
export type * from './command/filter.js';
export type { Span } from './intent/built.js';
export { InvalidContextError } from './calendar/calendar.errors.js';
export { understand, parse, type ParseContext, type Understanding } from './understand.js';
export { say } from './say/say.js';
