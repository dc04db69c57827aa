import type { IntentRule } from '../../../intent/intent-rule.js';
import { participles } from '../participles.js';

const search = { search: true } as const;
/** "…, und was kann warten?": more is asked than which tasks have some words. */
const MORE =
  '(,|was|welche|wer|wie|warum|wann|wo|wenn|weil|ob|dass|daß|aber|oder|ich|wir|du|er|sie|kann|können|könnte|soll|sollte|muss|müssen)';
const inWords = { query: { search: 'words' }, without: MORE } as const;

const DID = participles.join('|');

/** What is to be done: "was muss ich kaufen?". */
const OBLIGED = '((muss|soll|sollte) ich|(müssen|sollen|sollten) wir)';
const DO = '(tun|machen|erledigen)';

/** What comes before everything else: "womit soll ich anfangen", "was soll ich heute zuerst machen". */
const BEGIN = '(anfangen|beginnen|starten|loslegen)';
const DO_FIRST = '(tun|machen|erledigen|angehen|anpacken|abarbeiten)';
const FIRST = ['[jetzt|gerade|nun|denn]', '<query:gap>'].flatMap((when) => [
  `(womit|mit was|wo|mit welcher {task}) ${OBLIGED} ${when} [zuerst|am besten|als erstes] ${BEGIN}`,
  `(womit|mit was|wo) (fange|fang) ich ${when} [zuerst|am besten|als erstes] an`,
  `(womit|mit was|wo) (beginne|beginn|starte) ich ${when} [zuerst|am besten|als erstes]`,
  `(was|welche {task}|welches) ${OBLIGED} ${when} (zuerst|als erstes) ${DO_FIRST}`,
  `(was|welche {task}|welches) (mache|mach|erledige|tue) ich ${when} (zuerst|als erstes)`,
  `(was|welche {task}) (ist|kommt) ${when} (zuerst|als erstes) [dran]`,
]);

/** Sentences that ask for tasks, or for one task. */
export const asking: IntentRule[] = [
  // Before the queries, which would take the verb for a part of the question.
  {
    intent: 'complete',
    pattern: '<target:gap> (erledigen|abhaken|abschließen)',
    many: true,
    except: '(was|welche|welches|wie|wieviel|wieviele|wann|wer|wo|muss|müssen|soll|sollte|habe|hab|kann|noch)',
  },
  { intent: 'list', pattern: '<query:gap>', query: { bare: true } },
  {
    intent: 'list',
    pattern: '(wie viele|wieviele|wie viel|wieviel|zähle|anzahl) [der] <query:gap>',
    query: { count: true },
  },
  { intent: 'list', pattern: '(wie viel|wieviel) (habe|hab) ich [noch] zu (tun|erledigen)', query: { count: true } },
  { intent: 'list', pattern: '(was|welche|welches) <query:gap>' },
  {
    intent: 'list',
    pattern:
      '(was soll ich [jetzt] (tun|machen)|was steht [als nächstes] an|was kommt [als nächstes]|was ist als nächstes dran|was steht auf (meiner|der) liste|was ist zu tun|was ist noch zu tun|was ist noch zu erledigen|was muss ich tun|was muss ich machen|was ist offen|was ist noch offen|was liegt an|was kommt als nächstes|was gibt es zu tun)',
    query: { status: 'open' },
  },
  ...FIRST.map((pattern): IntentRule => ({ intent: 'list', pattern, query: { status: 'open', sort: 'urgency' } })),
  { intent: 'list', pattern: `(was|was alles|was sonst|welche {tasks}) ${OBLIGED} <query:gap> ${DO}`, ...inWords },
  { intent: 'list', pattern: `(was|was alles|was sonst|welche {tasks}) ${OBLIGED} <query:gap>`, ...inWords },
  {
    intent: 'list',
    pattern: `(was|was alles|was sonst) ((habe|hab) ich|haben wir|gibt es|gibt's|ist) <query:gap> zu ${DO}`,
    ...inWords,
  },
  {
    intent: 'list',
    pattern: "(was|was alles|was sonst) ((habe|hab) ich|haben wir|gibt es|gibt's|ist) [alles] [noch] zu <query:gap>",
    ...inWords,
  },
  { intent: 'list', pattern: `((habe|hab) ich|haben wir|gibt es) <query:gap> zu ${DO}`, ...inWords },
  {
    intent: 'list',
    pattern: '(was|was alles|was sonst) ((habe|hab) ich|haben wir) [alles] <query:gap> [noch] (vor|geplant)',
  },
  {
    intent: 'list',
    pattern: '((habe|hab) ich|haben wir) <query:gap> [schon|noch] (was|etwas) (vor|geplant|zu tun|zu erledigen)',
  },
  { intent: 'list', pattern: '(bin ich|sind wir) <query:gap> [noch] (frei|verfügbar|verplant|beschäftigt)' },
  { intent: 'list', pattern: '((habe|hab) ich|haben wir) <query:gap> [noch] zeit' },
  { intent: 'list', pattern: '(was|was alles|was sonst) (kommt|läuft|liegt) <query:gap> [an|auf mich zu|dran]' },
  { intent: 'list', pattern: '(was|was alles|was sonst) steht <query:gap> an', ...inWords },
  { intent: 'list', pattern: "(habe ich|hab ich|gibt es|gibt's|steht) <query:gap>" },
  { intent: 'list', pattern: '(zeige|zeig|liste|nenne|gib|anzeigen) [mir] [nur] <query:gap> [auf|an|anzeigen]' },
  { intent: 'list', pattern: '(zeige|zeig|liste|nenne) [mir] <limit:n> <query:gap>' },
  { intent: 'list', pattern: '(öffne|geh zu|gehe zu|wechsle zu) <query:gap>', query: { listed: true } },
  { intent: 'list', pattern: '<query:gap> (anzeigen|auflisten|zeigen)' },
  {
    intent: 'list',
    pattern: '(suche|such|finde) [mir] [nach|alle|alles] (aufgaben|todos|einträgen|einträge) <query:gap>',
    query: search,
  },
  { intent: 'list', pattern: '(suche|such) [nach|mir] <query:gap>', query: search },
  {
    intent: 'list',
    pattern: 'finde <query:gap>',
    except: '(ein|eine|einen|mein|meine|meinen|neue|neuen|heraus)',
    query: search,
  },
  { intent: 'list', pattern: 'liste <query:gap> [auf]', query: search },
  { intent: 'list', pattern: '(sortiere|ordne) <query:gap>' },
  { intent: 'show', pattern: '(zeige|zeig) [mir] [die] (details|einzelheiten) (zu|von|zum|zur|für) <target:gap>' },
  { intent: 'show', pattern: '(details|einzelheiten) (zu|von|zum|zur|für) <target:gap>' },
  { intent: 'list', pattern: '(zeige|zeig) [mir] [die] <query:gap> [an]', query: { listed: true } },
  { intent: 'show', pattern: '(zeige|zeig) [mir] [die aufgabe|aufgabe] <target:gap> [an]' },
  { intent: 'show', pattern: 'öffne [die] aufgabe <target:gap>' },
  { intent: 'show', pattern: 'wann ist <target:gap> [fällig|dran|geplant]' },
  { intent: 'show', pattern: 'wann muss ich <target:gap>' },
  // What asks for tasks in words that no query knows is no new one, even without a question mark.
  { intent: 'unknown', reason: 'question', pattern: '(welche|wie viele|wieviele) (aufgaben|todos|to-dos) <gap>' },
  // Whether something was done is asked, also without a question mark: nothing is made or completed by it.
  {
    intent: 'unknown',
    reason: 'question',
    pattern: `((habe|hab) ich|haben wir) [schon|bereits|eigentlich] <target:gap> [schon|bereits|eigentlich] ({done}|${DID})`,
    except: '(was|etwas|alles|nichts|noch|heute|gestern)',
  },
  {
    intent: 'unknown',
    reason: 'question',
    pattern: `(ist|sind|wurde|wurden) <target:gap> [schon|bereits] ({done}|${DID})`,
    except: '(noch|alles|was)',
  },
  { intent: 'show', pattern: '(wie|was) ist der (status|stand) (von|vom|der|des|bei) <target:gap>' },
];
