/** "all tasks in Garden", "alle Aufgaben in der Liste Garten": everything of a list, where no word says which tasks otherwise. */
const ALL_IN = [
  /^(?:all (?:of )?(?:the |my )?(?:open )?(?:tasks|todos|to-dos|items)|every task|everything)(?: that is)? (?:in|on|from) (?:the |my )?(?:list )?(.+?)(?: list)?$/iu,
  /^(?:alle (?:meine |offenen )?(?:aufgaben|einträge)|alles) (?:in|aus|auf|von) (?:der |meiner )?(?:liste )?(.+)$/iu,
];

/** The list that words mean all tasks of; undefined when they mean something else. */
export function listMeantBy(words: string): string | undefined {
  for (const pattern of ALL_IN) {
    const name = pattern.exec(words.trim())?.[1];
    if (name !== undefined) return name.replace(/^["“„'](.+)["”“']$/u, '$1');
  }
  return undefined;
}
