import { counted, joined, quoted, tasksCounted } from './german-words.js';
import type { ListDeletion, ListTexts } from './list-texts.js';

/** What becomes of a deleted list's tasks. */
function fate({ tasks, destination }: ListDeletion): string {
  if (tasks === 0) return ', ohne Aufgaben';
  const one = tasks === 1;
  if (destination.to === 'trash') return one ? ' mit ihrer Aufgabe' : ` mit ihren ${tasks} Aufgaben`;
  const whose = one ? 'ihre Aufgabe' : `ihre ${tasks} Aufgaben`;
  if (destination.to === 'list') return `; ${whose} ${one ? 'kommt' : 'kommen'} nach ${quoted(destination.list)}`;
  return `; ${whose} ${one ? 'bleibt' : 'bleiben'}, in keiner Liste`;
}

/** What the chat says about lists in German. */
export const GERMAN_LISTS: ListTexts = {
  made: (name) => `Liste ${quoted(name)} angelegt.`,
  renamed: (former, name, tasks) => {
    const along = tasks > 0 ? `, mit ${tasksCounted(tasks)}` : '';
    return `Liste ${quoted(former)} in ${quoted(name)} umbenannt${along}.`;
  },
  proposesDeletion: (deletion) => `Liste ${quoted(deletion.name)} löschen${fate(deletion)}.`,
  deletionHint: (name) =>
    `Um auch ihre Aufgaben zu löschen, sag ${quoted(`lösche die Liste ${name} mit ihren Aufgaben`)}.`,
  deleted: (deletion) =>
    `Liste ${quoted(deletion.name)} gelöscht${fate(deletion)}. Sag ${quoted('rückgängig')}, um sie zurückzuholen.`,
  shown: (lists) => {
    if (lists.length === 0) return `Du hast keine Listen. Sag ${quoted('neue Liste: Garten')}, um eine anzulegen.`;
    const lines = lists.map(({ name, open }) => `• ${name} — ${open === 0 ? 'nichts offen' : `${open} offen`}`);
    return [`Du hast ${counted(lists.length, 'Liste', 'Listen')}:`, ...lines].join('\n');
  },
  noList: (name, lists) => {
    const others = lists.length === 0 ? 'Du hast keine Listen.' : `Es gibt: ${joined(lists)}.`;
    return `Es gibt keine Liste ${quoted(name)}. ${others}`;
  },
  isList: (name) =>
    `Es gibt eine Liste, die so heißt: Sag ${quoted(`Liste ${name}`)}, um sie zu meinen, etwa ${quoted(`benenne die Liste ${name} um in …`)}.`,
  arranged: (deed) => {
    switch (deed.type) {
      case 'errand.list.saved.v1':
        if (deed.formerName === undefined) return `die Liste ${quoted(deed.name)} ist da`;
        return `die Liste ${quoted(deed.formerName)} heißt jetzt ${quoted(deed.name)}`;
      case 'errand.list.deleted.v1':
        return `die Liste ${quoted(deed.name)} ist weg`;
      case 'errand.filter.saved.v1':
        return `der Filter ${quoted(deed.filter.name)} ist da, wie er war`;
      case 'errand.filter.deleted.v1':
        return `der Filter ${quoted(deed.filter.name)} ist weg`;
    }
  },
  tooLarge: (name) =>
    `${quoted(name)} hat mehr Aufgaben, als eine Nachricht ändern kann. Benenne oder lösche sie neben deinen Aufgaben, im Menü der Liste.`,
};
