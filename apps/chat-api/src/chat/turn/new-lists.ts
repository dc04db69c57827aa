const NAME = "[\\p{L}\\p{N}'’-]+";

/** "add milk to the shopping list", "schreib Milch auf die Einkaufsliste", "füge Milch zur Liste Einkauf hinzu": what stands on a list by its name. */
const PUT_ON = [
  new RegExp(
    `\\b(?:add|put|write) .+ (?:to|on|onto) (?:the|my|our|a new) ["“]?(${NAME}(?: ${NAME}){0,2}?)["”]? list\\b`,
    'iu',
  ),
  new RegExp(
    `^(?:bitte )?(?:füge?|schreibe?|setze?|packe?|trage?|notiere?) .+ (?:zur|auf die|auf meine|auf unsere|in die|in meine) (?:neuen? )?(?:liste ["„]?(${NAME})|(\\p{L}{3,}liste)\\b)`,
    'iu',
  ),
  // Without a verb only what everybody keeps as a list: "Milch auf die Einkaufsliste", but not "Blick auf die Preisliste".
  /^\p{L}.* auf (?:die|meine|unsere) ((?:einkaufs|pack|wunsch|lese|film|buch|bücher|putz|reise|geschenke|merk)liste)\b/iu,
];

/** A name as names are written; beyond it the sentence goes on. */
const PROPER = "\\p{Lu}[\\p{L}\\p{N}'’-]*(?: \\p{Lu}[\\p{L}\\p{N}'’-]*){0,2}";
/** What asks for a list, or is about one, puts nothing on it. */
const IS_NEW =
  '^(?!(?:what|which|who|how|is|are|show|list|open|delete|clear|was|welche|wie|zeig|lösch|leer)\\p{L}*\\b)';

/** "dentist on monday in list Health", "call Ana in my list Work tomorrow", "Zahnarzt morgen in Liste Gesundheit": anything that names its list so. */
const STANDS_ON = [
  new RegExp(`${IS_NEW}.+ (?:in|to|on|into|onto) (?:(?:the|my|our) )?list ["“]?(${PROPER})["”]?(?![\\p{L}?])`, 'u'),
  new RegExp(`${IS_NEW}.+ (?:in|to|on|into|onto) list ["“]?(${NAME})["”]?[.!]?$`, 'u'),
  new RegExp(
    `${IS_NEW}.+ (?:in|auf|zu|zur) (?:(?:die|der|meiner?|unserer?) )?[Ll]iste ["„]?(${PROPER})["“”]?(?![\\p{L}?])`,
    'u',
  ),
];

/** Lists that are not one's own, or all there is. */
const NO_LIST =
  /^(?:to-?do|to do|tasks?|reminders?|main|whole|same|other|waiting|mailing|guest|aufgabenliste|todo-?liste|warteliste|gästeliste|mailingliste)$/iu;

/**
 * The lists that a message puts something on by the word "list": made by that, as with `+name`, where there is none of that name. Words that
 * name a list without saying so ("add milk to shopping") stay in the title, because nobody knows.
 */
export function newListsIn(message: string, known: readonly string[]): string[] {
  const isKnown = (name: string): boolean => known.some((one) => one.toLowerCase() === name.toLowerCase());
  const named = message.split(/[;\n]/).flatMap((sentence) => {
    const found = [...PUT_ON, ...STANDS_ON].map((pattern) => pattern.exec(sentence.trim())).find(Boolean);
    return found?.[1] ?? found?.[2] ?? [];
  });
  return [...new Set(named)].filter((name) => !NO_LIST.test(name) && !isKnown(name));
}
