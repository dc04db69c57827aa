import type { Command, Intent } from '../command/command.js';
import type { Passage } from '../fields/passage.js';
import type { Reading } from '../fields/reading.js';
import type { CompiledIntent } from '../languages/language.js';
import type { CompiledRule } from '../pattern/compiled-rule.js';
import type { Slots } from '../pattern/rule.js';
import type { Gap } from '../pattern/slot-types.js';
import { chipsOf, evidenceOf, type Built } from './built.js';
import { buildCreate } from './create.js';
import { buildCreateList, buildDeleteList, buildRenameList, namesList } from './arrange.js';
import { firstTask } from './first-task.js';
import { buildPart, furtherParts } from './parts.js';
import type { IntentSlots } from './intent-rule.js';
import { buildList } from './list.js';
import { buildAbout, buildPlain, buildUndo, buildUnknown } from './plain.js';
import { SentenceForm } from './sentence-form.js';
import { buildSnooze } from './snooze.js';
import { buildTarget } from './target.js';
import { buildUpdate } from './update.js';

type Builder = (form: SentenceForm) => Command | undefined;

const BUILDERS: Record<Intent, Builder> = {
  create: (form) => (form.slots.parts ? buildPart(form) : buildCreate(form)),
  complete: buildTarget,
  reopen: buildTarget,
  delete: buildTarget,
  restore: buildTarget,
  show: buildTarget,
  skip: buildTarget,
  snooze: buildSnooze,
  update: buildUpdate,
  list: buildList,
  lists: buildPlain,
  createList: buildCreateList,
  renameList: buildRenameList,
  deleteList: buildDeleteList,
  undo: buildUndo,
  redo: buildPlain,
  help: buildPlain,
  confirm: buildPlain,
  cancel: buildPlain,
  approve: buildPlain,
  refuse: buildPlain,
  approvals: buildPlain,
  history: buildAbout,
  why: buildAbout,
  unknown: buildUnknown,
};

/** Words of the form itself: those outside the slots, and what the slots' own rules have read. */
function formEvidence(form: SentenceForm): number {
  const gaps = Object.values(form.slots).filter((slot) => slot?.to !== undefined);
  const inGaps = (at: number) => gaps.some(({ from, to }) => at >= from && at < to);
  const own = form.whole.tokens.filter(({ kind }, at) => kind === 'word' && !inGaps(at)).length;
  return 2 * own + evidenceOf(form.passages);
}

function built(form: SentenceForm, command: Command): Built {
  const chips = chipsOf(form.reading.message, form.passages);
  const more = [...firstTask(form, command), ...furtherParts(form)];
  const then = more.map((one) => ({ command: one.command, chips: chipsOf(form.reading.message, [one.passage]) }));
  return { command, chips, offers: [], evidence: formEvidence(form), ...(then.length > 0 && { then }) };
}

function endsWith(rule: CompiledRule, { from, to }: Gap, { matcher }: Passage): boolean {
  for (let at = from; at < to; at += 1) if (matcher.ends(rule, at).includes(to)) return true;
  return false;
}

function stands(rule: CompiledRule, { from, to }: Gap, { matcher }: Passage): boolean {
  for (let at = from; at < to; at += 1) if (matcher.ends(rule, at).length > 0) return true;
  return false;
}

/** The words of the target, query or list are not of the kind that the form asks for. */
function isExcepted({ except, ending, beginning, without }: CompiledIntent, form: SentenceForm): boolean {
  const { slots, whole } = form;
  const gap = slots.target ?? slots.query ?? slots.list;
  if (!gap || (gap === slots.list && namesList(form))) return false;
  if (except && whole.matcher.ends(except, gap.from).length > 0) return true;
  if (beginning && whole.matcher.ends(beginning, gap.from).length === 0) return true;
  if (without && stands(without, gap, whole)) return true;
  return ending !== undefined && !endsWith(ending, gap, whole);
}

/** "laundry done?" and "called Ana?" ask whether it is; "delete laundry?" is an order, if an unsure one. */
function isAsking({ slots, rule }: SentenceForm, question: boolean): boolean {
  return question && (slots.target?.from === 0 || rule.told === true);
}

/** Ways to cut a sentence into slots that are looked at closely: "move a to b to c to friday" has a few. */
const MOST_TRIES = 40;

/**
 * The command of the first sentence form that fits the passage and makes sense.
 * @param question true when the sentence ends in a question mark and is no request
 */
export function recognise(passage: Passage, reading: Reading, question = false): Built | undefined {
  let tries = 0;
  for (const compiled of passage.language.intents) {
    const { rule } = compiled;
    for (const slots of passage.matcher.whole(compiled, 0, passage.tokens.length)) {
      tries += 1;
      if (tries > MOST_TRIES) return undefined;
      const form = new SentenceForm(rule, slots as Slots & IntentSlots, passage, reading);
      const command = isExcepted(compiled, form) || isAsking(form, question) ? undefined : BUILDERS[rule.intent](form);
      if (command) return built(form, command);
    }
  }
  return undefined;
}
