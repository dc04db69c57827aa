import type { DomainError } from '@errand/dapr';
import type { Command, Filter } from '@errand/language';
import type { ShelfDeed } from '../../shelf/shelf.js';
import type { Changed } from '../../tasks/rules/undo.js';
import type { Task } from '../../tasks/task.js';
import type { WhyDto } from '../../why/why.dto.js';
import type { DatePhrases } from './dates.js';
import { refusalInGerman } from './german-refusal.js';
import { cameToBe, differences } from './german-changes.js';
import { filtered } from './german-filter.js';
import { isLate } from './gist.js';
import { GERMAN_HELP } from './german-help.js';
import { GERMAN_APPROVALS } from './german-approvals.js';
import { GERMAN_ASSISTANT } from './german-assistant.js';
import { GERMAN_LISTS } from './german-lists.js';
import { understoodInGerman } from './german-understood.js';
import { whyInGerman } from './german-why.js';
import { details, joined, quoted, repeats, span, stateOf, tasksCounted, titles, when } from './german-words.js';
import { severalUndoneInGerman } from './german-undo.js';
import type { Deed, Listing, Purpose, ReminderNotice, SeveralUndone, Texts } from './texts.js';

/** Each deed done, to be done, and what a task is that was done to already. */
const DEEDS: Readonly<Record<Deed, { past: string; verb: string; already: string }>> = {
  complete: { past: 'Erledigt', verb: 'erledigen', already: 'schon erledigt' },
  reopen: { past: 'Wieder geöffnet', verb: 'wieder öffnen', already: 'schon offen' },
  delete: { past: 'Gelöscht', verb: 'löschen', already: 'schon gelöscht' },
  restore: { past: 'Wiederhergestellt', verb: 'wiederherstellen', already: 'nicht gelöscht' },
  update: { past: 'Geändert', verb: 'ändern', already: 'schon so' },
  snooze: { past: 'Aufgeschoben', verb: 'aufschieben', already: 'dann schon fällig' },
  skip: { past: 'Einmal ausgelassen', verb: 'einmal auslassen', already: 'schon dort' },
};
const SECOND_MS = 1_000;

/** The chat's replies in German. */
export class German implements Texts {
  readonly lists = GERMAN_LISTS;
  readonly approvals = GERMAN_APPROVALS;
  readonly assistant = GERMAN_ASSISTANT;

  constructor(private readonly dates: DatePhrases) {}

  created(task: Task): string {
    const rest = details(task, this.dates);
    const promise = task.reminders.length > 0 ? ' Ich erinnere dich.' : '';
    return `Angelegt: ${quoted(task.title)}${rest === '' ? '' : `, ${rest}`}.${promise}`;
  }

  did(deed: Deed, changed: readonly Changed[]): string {
    const { past } = DEEDS[deed];
    const [one] = changed;
    if (!one || changed.length > 1) {
      return `${past}: ${tasksCounted(changed.length)}: ${titles(changed.map(({ after }) => after))}.`;
    }
    const done = `${past}: ${quoted(one.before.title)}`;
    if (deed === 'delete')
      return `${done}. Sag ${quoted(`stelle ${one.after.title} wieder her`)}, um sie zurückzuholen.`;
    if (deed === 'complete' || deed === 'reopen' || deed === 'restore') return `${done}.`;
    return `${done}, ${differences(one, this.dates)}.`;
  }

  wentAlong(deed: Deed, parts: number): string[] {
    if (parts === 0) return [];
    const [whose, verb] = parts === 1 ? ['Die Teilaufgabe', 'ist'] : [`Die ${parts} Teilaufgaben`, 'sind'];
    return [`${whose} ${verb} auch ${deed === 'delete' ? 'gelöscht' : 'erledigt'}.`];
  }

  didNothing(deed: Deed, tasks: readonly Task[]): string {
    return `Nichts zu tun: ${titles(tasks)} ${tasks.length === 1 ? 'ist' : 'sind'} ${DEEDS[deed].already}.`;
  }

  deletedSeries(task: Task): string {
    return `Die ganze Serie ${quoted(task.title)} ist gelöscht.`;
  }

  shown(task: Task): string {
    const rest = details(task, this.dates);
    const status = task.status === 'open' ? '' : ` Sie ist ${stateOf(task)}.`;
    return `${quoted(task.title)}${rest === '' ? '' : `: ${rest}`}.${status}`;
  }

  listed({ filter, shown, total }: Listing): string {
    if (total === 0) return `Keine ${filtered(filter, 'none', this.dates)}.`;
    const lines = shown.map(({ title, due }) => `• ${title}${due ? ` — ${when(due, this.dates)}` : ''}`);
    const more = total - shown.length;
    const head = `${total} ${filtered(filter, total === 1 ? 'one' : 'many', this.dates)}:`;
    return [head, ...lines, ...(more > 0 ? [`und ${more} mehr.`] : [])].join('\n');
  }

  counted(total: number, filter: Filter): string {
    const count = total === 0 ? 'none' : total === 1 ? 'one' : 'many';
    return `Du hast ${total === 0 ? 'keine' : total} ${filtered(filter, count, this.dates)}.`;
  }

  historyOf(task: Task): string {
    return `Hier ist der Verlauf von ${quoted(task.title)}.`;
  }

  historyOfAll(): string {
    return 'Nenne eine Aufgabe, um ihren Verlauf zu sehen: „was ist mit … passiert?“. Alles, was geschah, steht im Protokoll.';
  }

  why(why: WhyDto | undefined, task?: Task): string {
    return whyInGerman(why, task, this.dates);
  }

  help(): string {
    return GERMAN_HELP;
  }

  understood(command: Command): string {
    return understoodInGerman(command, this.dates);
  }

  reminder({ title, dueAt, lateByMs, missed, held }: ReminderNotice): string {
    const due = when(dueAt, this.dates);
    if (missed) return `Verpasste Erinnerung: ${quoted(title)} war fällig ${due}. Sie kam ${span(lateByMs)} zu spät.`;
    const quiet = ` Sie hat ${span(lateByMs)} auf das Ende deiner Ruhezeit gewartet.`;
    const late = isLate(lateByMs) ? (held ? quiet : ` Diese Erinnerung kommt ${span(lateByMs)} zu spät.`) : '';
    const until = this.dates.until(dueAt);
    if (Math.abs(until) < 60 * SECOND_MS) return `Erinnerung: ${quoted(title)} ist jetzt fällig.${late}`;
    return `Erinnerung: ${quoted(title)} ${until < 0 ? 'war' : 'ist'} fällig ${due}.${late}`;
  }

  whichTask(deed: string, words: string, count: number, shown: number): string {
    const some = count > shown ? ` Hier sind ${shown} davon; mehr Wörter des Titels grenzen es ein.` : '';
    return `${count} Aufgaben passen zu ${quoted(words)}.${some} Welche soll ich ${verbOf(deed)}?`;
  }

  whichParent(words: string): string {
    return `Wozu gehört sie? Mehrere Aufgaben passen zu ${quoted(words)}.`;
  }

  candidate(task: Task): string {
    const rest = details(task, this.dates);
    const state = task.status === 'open' ? '' : `, ${stateOf(task)}`;
    return `${task.title} — ${rest === '' ? 'ohne Fälligkeit' : rest}${state}`;
  }

  whenToRemind(title: string): string {
    return `Wann soll ich dich an ${quoted(title)} erinnern?`;
  }

  whenDue(title: string): string {
    return `Wann ist ${quoted(title)} fällig?`;
  }

  untilWhen(title: string | undefined): string {
    return `Bis wann soll ich ${title === undefined ? 'diese Aufgaben' : quoted(title)} aufschieben?`;
  }

  inAnHour(): string {
    return 'In 1 Stunde';
  }

  thisEvening(moment: string): string {
    return `Heute Abend um ${this.dates.time(moment) ?? ''} Uhr`;
  }

  tomorrowMorning(moment: string): string {
    return `Morgen um ${this.dates.time(moment) ?? ''} Uhr`;
  }

  nextMonday(moment: string): string {
    return `${this.dates.date(moment)} um ${this.dates.time(moment) ?? ''} Uhr`;
  }

  thisOrSeries(task: Task): string {
    return `${quoted(task.title)} wiederholt sich ${repeats(task, this.dates)}. Nur diese löschen oder die ganze Serie?`;
  }

  onlyThis(): string {
    return 'Nur diese';
  }

  wholeSeries(): string {
    return 'Die ganze Serie';
  }

  askedLater(question: string): string {
    return `Eine Frage nach der anderen; als Nächstes: ${question}`;
  }

  stillAsking(question: string): string {
    return `Ich warte noch auf eine Antwort: ${question}`;
  }

  proposes(deed: Deed, tasks: readonly Task[], left: number): string {
    const some =
      left > 0 ? ` Mehr kann ich nicht auf einmal ändern; ${left} weitere passen, sag es dafür noch einmal.` : '';
    return `${tasksCounted(tasks.length)} ${DEEDS[deed].verb}: ${titles(tasks)}.${some}`;
  }

  askConfirmation(summary: string): string {
    return `Ich würde das tun: ${summary} Soll ich? (ja oder nein)`;
  }

  changedMeanwhile(): string {
    return 'Seit meiner Frage hat sich etwas geändert, deshalb habe ich noch nichts getan.';
  }

  accepted(): string {
    return 'Ja, mach das';
  }

  refused(): string {
    return 'Nein, lass es';
  }

  oldChoice(): string {
    return 'Eine Antwort auf eine frühere Frage';
  }

  cancelled(): string {
    return 'In Ordnung, nichts wurde geändert.';
  }

  dropped(question: string): string {
    return `Ich verstehe das als etwas Neues und warte nicht länger auf eine Antwort auf: ${question}`;
  }

  expired(question: string): string {
    return `Meine Frage war abgelaufen, deshalb ist nichts geschehen: ${question}`;
  }

  noTask(words: string, purpose: Purpose, elsewhere: readonly Task[]): string {
    const [other] = elsewhere;
    if (!other) return `Es gibt keine Aufgabe wie ${quoted(words)}, die ich ${verbOf(purpose)} könnte.`;
    return `Bei ${quoted(words)} kann ich nichts ${verbOf(purpose)}: ${quoted(other.title)} ist ${stateOf(other)}.`;
  }

  nothingToCorrect(): string {
    return 'Es gibt nichts zu berichtigen: Zuletzt wurde keine einzelne Aufgabe geändert. Nenne die, die du meinst, etwa „verschiebe Zahnarzt auf Freitag“.';
  }

  noTaskRemedy(): string {
    return 'Nimm Wörter aus dem Titel, oder sag „zeige meine Aufgaben“, um zu sehen, was es gibt.';
  }

  noParent(words: string): string {
    return `Es gibt keine offene Aufgabe wie ${quoted(words)}, zu der diese gehören könnte. Leg jene zuerst an.`;
  }

  noneMatch(filter: Filter): string {
    return `Es gibt keine ${filtered(filter, 'none', this.dates)}, deshalb wurde nichts geändert.`;
  }

  notDue({ title }: Task): string {
    const example = quoted(`verschiebe ${title} auf Freitag`);
    return `${quoted(title)} hat keine Fälligkeit, die sich verschieben ließe. Sag, wann sie fällig ist: ${example}.`;
  }

  nothingWaits(): string {
    return (
      'Nichts wartet auf eine Antwort. Eine Frage wartet eine Stunde, ein Vorschlag 10 Minuten, und beide nur, bis du etwas ' +
      'anderes sagst: Sag noch einmal, was du möchtest.'
    );
  }

  undid(intent: 'undo' | 'redo', changed: readonly Changed[]): string {
    const did = intent === 'undo' ? 'Rückgängig gemacht' : 'Wiederholt';
    const [one] = changed;
    if (!one) return `${did}. Nichts musste sich ändern: Die Aufgaben sind schon so.`;
    if (changed.length === 1) return `${did}: ${quoted(one.after.title)}, ${cameToBe(one, this.dates)}.`;
    const states = new Set(changed.map((each) => cameToBe(each, this.dates)));
    const state = states.size === 1 ? [...states][0] : 'geändert';
    return `${did}: ${tasksCounted(changed.length)}, ${state}: ${titles(changed.map(({ after }) => after))}.`;
  }

  undidArrangement(intent: 'undo' | 'redo', deeds: readonly ShelfDeed[]): string {
    const what = joined(deeds.map((deed) => this.lists.arranged(deed)));
    return `${intent === 'undo' ? 'Rückgängig gemacht' : 'Wiederholt'}: ${what}.`;
  }

  proposesUndo(several: SeveralUndone): string {
    return severalUndoneInGerman(several, (deed) => this.lists.arranged(deed));
  }

  undidSteps(steps: number, changed: readonly Changed[], arranged: readonly ShelfDeed[]): string {
    const lists = arranged.length > 0 ? [this.undidArrangement('undo', arranged)] : [];
    const tasks = changed.length > 0 || lists.length === 0 ? [this.undid('undo', changed)] : [];
    return [
      ...tasks,
      ...lists,
      `Sag ${quoted('wiederholen')}, um ${steps === 1 ? 'das' : `alle ${steps} Schritte`} noch einmal zu tun.`,
    ].join(' ');
  }

  undoAlone(intent: 'undo' | 'redo'): string {
    const word = intent === 'undo' ? 'rückgängig' : 'wiederholen';
    return `Sag ${quoted(word)} allein: Es betrifft alles, was deine letzte Nachricht oder dein letzter Klick bewirkt hat.`;
  }

  didYouMean(): string {
    return 'Meintest du eins davon?';
  }

  tooMany(most: number): { message: string; remedy: string } {
    return { message: `hat mehr als ${most} Sätze`, remedy: `Schick höchstens ${most} auf einmal.` };
  }

  refusal(error: DomainError): string {
    return refusalInGerman(error);
  }
}

function verbOf(deed: string): string {
  if (deed === 'why') return 'erklären';
  if (deed === 'history') return 'zurückverfolgen';
  if (deed === 'show') return 'zeigen';
  return deed in DEEDS ? DEEDS[deed as Deed].verb : deed;
}
