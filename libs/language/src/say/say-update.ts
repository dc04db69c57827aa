import type { Changes } from '../command/fields.js';
import { asFields, sayFields, type Style } from './say-fields.js';
import { isNegative, sayDuration } from './say-time.js';

/** "rename buy milk to buy oat milk and set it to due 2026-03-06". */
function sayRename(title: string, changes: Changes, who: string, style: Style): string {
  const rest = sayFields(asFields(changes), style);
  return `rename ${who} to ${style.words(title)}${rest && ` and set it to ${rest}`}`;
}

/** Changes that have a sentence of their own; the first that applies is said. */
function special(changes: Changes, who: string, style: Style): string | undefined {
  const { title, shift, removeTags, notes, parent, tags, addTags } = changes;
  if (title !== undefined) return sayRename(title, changes, who, style);
  if (shift) return `move ${who} ${sayDuration(shift)} ${isNegative(shift) ? 'earlier' : 'later'}`;
  if (tags === null && addTags) return `set the tags of ${who} to ${addTags.map((tag) => `#${tag}`).join(' ')}`;
  if (tags === null) return `remove all tags from ${who}`;
  if (removeTags) return `remove ${removeTags.map((tag) => `#${tag}`).join(' ')} from ${who}`;
  if (changes.due === null) return `remove the due date from ${who}`;
  if (changes.recurrence === null) return `stop repeating ${who}`;
  if (changes.reminders === null) return `remove the reminders from ${who}`;
  if (notes === null) return `remove the notes from ${who}`;
  if (changes.list === null) return `move ${who} to no list`;
  if (notes) return `change the notes of ${who} to ${notes}`;
  return parent ? `make ${who} a subtask of ${style.words(parent)}` : undefined;
}

/** "change pay rent to due 2026-03-06 p1". */
export function sayUpdate(changes: Changes, who: string, style: Style): string {
  return special(changes, who, style) ?? `change ${who} to ${sayFields(asFields(changes), style)}`;
}
