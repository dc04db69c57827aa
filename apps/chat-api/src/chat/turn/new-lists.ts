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
    const found = PUT_ON.map((pattern) => pattern.exec(sentence.trim())).find(Boolean);
    return found?.[1] ?? found?.[2] ?? [];
  });
  return [...new Set(named)].filter((name) => !NO_LIST.test(name) && !isKnown(name));
}
