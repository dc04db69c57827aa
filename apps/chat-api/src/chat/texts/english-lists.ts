import { counted, joined, quoted } from './english-words.js';
import type { ListDeletion, ListTexts } from './list-texts.js';

/** What becomes of a deleted list's tasks. */
function fate({ tasks, destination }: ListDeletion, happened: boolean): string {
  if (tasks === 0) return happened ? '; it had no tasks' : ', which has no tasks';
  const one = tasks === 1;
  const whose = `its ${counted(tasks, 'task')}`;
  if (destination.to === 'trash') return ` and ${whose}`;
  if (destination.to === 'list') return `; ${whose} ${one ? 'goes' : 'go'} to ${quoted(destination.list)}`;
  return `; ${whose} ${one ? 'stays' : 'stay'}, in no list`;
}

/** What the chat says about lists in English. */
export const ENGLISH_LISTS: ListTexts = {
  made: (name) => `Made the list ${quoted(name)}.`,
  renamed: (former, name, tasks) => {
    const along = tasks > 0 ? `; its ${counted(tasks, 'task')} went along` : '';
    return `Renamed the list ${quoted(former)} to ${quoted(name)}${along}.`;
  },
  proposesDeletion: (deletion) => `Delete the list ${quoted(deletion.name)}${fate(deletion, false)}.`,
  deletionHint: (name) => `To delete its tasks too, say ${quoted(`delete list ${name} with its tasks`)}.`,
  deleted: (deletion) =>
    `Deleted the list ${quoted(deletion.name)}${fate(deletion, true)}. Say ${quoted('undo')} to get it back.`,
  shown: (lists) => {
    if (lists.length === 0) return `You have no lists. Say ${quoted('new list: Garden')} to make one.`;
    const lines = lists.map(({ name, open }) => `• ${name} — ${open === 0 ? 'nothing open' : `${open} open`}`);
    return [`You have ${counted(lists.length, 'list')}:`, ...lines].join('\n');
  },
  noList: (name, lists) => {
    const others = lists.length === 0 ? 'You have no lists.' : `There is: ${joined(lists)}.`;
    return `There is no list ${quoted(name)}. ${others}`;
  },
  isList: (name) =>
    `There is a list of that name: say ${quoted(`list ${name}`)} to mean it, as in ${quoted(`rename list ${name} to …`)}.`,
  arranged: (deed) => {
    switch (deed.type) {
      case 'errand.list.saved.v1':
        if (deed.formerName === undefined) return `the list ${quoted(deed.name)} is there`;
        return `the list ${quoted(deed.formerName)} is now called ${quoted(deed.name)}`;
      case 'errand.list.deleted.v1':
        return `the list ${quoted(deed.name)} is gone`;
      case 'errand.filter.saved.v1':
        return `the filter ${quoted(deed.filter.name)} is there, as it was`;
      case 'errand.filter.deleted.v1':
        return `the filter ${quoted(deed.filter.name)} is gone`;
    }
  },
  tooLarge: (name) =>
    `${quoted(name)} has more tasks than one message can change. Rename or delete it beside your tasks, in the menu of the list.`,
};
