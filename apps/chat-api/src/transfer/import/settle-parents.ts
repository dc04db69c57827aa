import { withoutUndefined } from '../../tasks/rules/change.js';
import type { Candidate, ParsedFile } from './parsed-file.js';
import { Reading } from './reading.js';

/**
 * Takes sub-tasks out of tasks that are neither in the file nor in the account, and out of circles. They are imported all the same.
 *
 * @param isKnown whether the account has a task of that id
 */
export function settleParents(file: ParsedFile, isKnown: (id: string) => boolean): ParsedFile {
  const byId = new Map(file.candidates.map((candidate) => [candidate.task.id, candidate]));
  const reading = new Reading();
  const candidates = file.candidates.map((candidate) => {
    const { task, line } = candidate;
    const { parentId, title } = task;
    if (parentId === undefined) return candidate;
    const isThere = byId.has(parentId) || isKnown(parentId);
    if (isThere && !isCircle(candidate, byId)) return candidate;
    const why = isThere ? 'is a part of itself' : 'is a part of a task that is neither in the file nor in your account';
    reading.changed(line, title, `It ${why}, so it stands alone.`, 'Make it a sub-task of another one afterwards.');
    return { ...candidate, task: withoutUndefined({ ...task, parentId: undefined }) };
  });
  return { ...file, candidates, findings: [...file.findings, ...reading.findings].sort((a, b) => a.line - b.line) };
}

function isCircle({ task }: Candidate, byId: ReadonlyMap<string, Candidate>): boolean {
  const seen = new Set<string>();
  for (let id: string | undefined = task.parentId; id !== undefined; id = byId.get(id)?.task.parentId) {
    if (id === task.id || seen.has(id)) return true;
    seen.add(id);
  }
  return false;
}
