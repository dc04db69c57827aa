import type { Task } from '../../tasks/task.js';
import type { WhyDto, WhyStepDto } from '../../why/why.dto.js';
import type { DatePhrases } from './dates.js';
import { quoted, span, when } from './german-words.js';
import { isLate, isOfReminder } from './gist.js';

type Tell = (step: WhyStepDto, dates: DatePhrases) => string;

const VERBS: Readonly<Record<string, string>> = {
  created: 'angelegt',
  updated: 'geändert',
  completed: 'erledigt',
  reopened: 'wieder geöffnet',
  deleted: 'gelöscht',
  restored: 'wiederhergestellt',
};
const WAYS: Readonly<Record<string, string>> = {
  'in-app': 'in Errand',
  email: 'per E-Mail',
  'web-push': 'als Mitteilung deines Geräts',
};
const way = ({ channel = 'in-app' }: WhyStepDto): string => WAYS[channel] ?? channel;

const TELL: Readonly<Record<WhyStepDto['kind'], Tell>> = {
  said: ({ text }) => (text === undefined ? 'du hast es im Chat gesagt' : `du hast gesagt: ${quoted(text)}`),
  called: ({ name = '?', by = 'ein Programm' }) => `${by} hat das Werkzeug ${quoted(name)} benutzt`,
  approved: ({ name = '?' }) => `du hast ${quoted(name)} freigegeben`,
  imported: ({ name = 'eine Datei' }) => `du hast ${name} eingelesen`,
  undone: ({ name }) =>
    name === undefined
      ? 'du hast etwas rückgängig gemacht oder wiederholt'
      : `du hast das Einlesen von ${name} zurückgenommen`,
  'by-hand': () => 'du hast es von Hand auf der Seite getan',
  'by-program': ({ by }) =>
    by === undefined ? 'ein Programm mit einem API-Token war es' : `dein API-Token ${quoted(by)} war es`,
  'by-errand': () => 'ich habe es von selbst getan',
  changed: ({ type = '', title }) => {
    const verb = VERBS[type.split('.').at(-2) ?? ''] ?? 'geändert';
    return `${title === undefined ? 'die Aufgabe' : quoted(title)} wurde ${verb}`;
  },
  repeated: () => 'die Wiederholung legte die nächste an',
  planned: ({ due }, dates) =>
    due === undefined ? 'eine Erinnerung wurde vorgemerkt' : `eine Erinnerung wurde vorgemerkt für ${when(due, dates)}`,
  fired: ({ lateByMs = 0, heldBy }) =>
    heldBy
      ? 'sie war dran, nach deiner Ruhezeit'
      : `sie war dran${isLate(lateByMs) ? `, ${span(lateByMs)} zu spät` : ''}`,
  missed: ({ lateByMs = 0 }) => `sie kam ${span(lateByMs)} zu spät, um sie noch zu schicken`,
  delivered: (step) => `sie hat dich ${way(step)} erreicht`,
  'not-delivered': (step) =>
    step.failure === 'later'
      ? `sie hat dich ${way(step)} noch nicht erreicht`
      : `sie hat dich ${way(step)} nicht erreicht`,
  read: () => 'du hast sie gelesen',
  'not-recorded': () => 'was dazu führte, ist nicht aufgezeichnet',
};

/** From the first cause to what came of it, a line for each step. */
export function whyInGerman(why: WhyDto | undefined, task: Task | undefined, dates: DatePhrases): string {
  if (!why && task) return `Über ${quoted(task.title)} ist noch nichts aufgezeichnet. Frag gleich noch einmal.`;
  if (!why) return 'Ich habe dich an nichts erinnert.';
  const name = why.title === null ? 'eine Aufgabe, die es nicht mehr gibt' : quoted(why.title);
  const head = isOfReminder(why) ? `Darum habe ich dich erinnert an ${name}:` : `Darum gibt es ${name}:`;
  return [head, ...why.items.map((step) => `• ${when(step.at, dates)}: ${TELL[step.kind](step, dates)}`)].join('\n');
}
