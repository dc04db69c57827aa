/** Todoist's ids of projects: numbers, or 16 letters and digits since 2025. */
const ID = /\s*\[(?:\d+|[A-Za-z0-9]{16})\]$/;

/**
 * The project that a file of a Todoist backup is of, by its name: "Work [2203].csv" is of "Work". Undefined for the inbox, whose tasks are in
 * no project. Folders before the name say nothing.
 */
export function listOfFile(name: string): string | undefined {
  const file = name.split(/[/\\]/).at(-1) ?? '';
  const project = file
    .replace(/\.csv$/i, '')
    .trim()
    .replace(ID, '')
    .trim();
  return project === '' || /^inbox$/i.test(project) ? undefined : project;
}
