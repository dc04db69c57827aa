import { withoutUndefined } from '../../tasks/rules/change.js';
import type { Candidate, Finding, ParsedFile } from './parsed-file.js';
import { findingAt } from './finding-at.js';

/**
 * Takes sub-tasks out of tasks that are neither in the file nor in the account, and out of circles. They are imported all the same.
 *
 * @param isKnown whether the account has a task of that id
 */
export function settleParents(file: ParsedFile, isKnown: (id: string) => boolean): ParsedFile {
  const byId = new Map(file.candidates.map((candidate) => [candidate.task.id, candidate]));
  const findings = [...file.findings];
  const candidates = file.candidates.map((candidate) => {
    const { task, line, file: name } = candidate;
    const { parentId, title } = task;
    if (parentId === undefined) return candidate;
    const isThere = byId.has(parentId) || isKnown(parentId);
    if (isThere && !isCircle(candidate, byId)) return candidate;
    const why = isThere ? 'is a part of itself' : 'is a part of a task that is neither in the file nor in your account';
    const message = `It ${why}, so it stands alone.`;
    const remedy = 'Make it a sub-task of another one afterwards.';
    findings.push(findingAt({ ...(name && { file: name }), line, subject: title, effect: 'changed', message, remedy }));
    return { ...candidate, task: withoutUndefined({ ...task, parentId: undefined }) };
  });
  return { ...file, candidates, findings: inOrder(findings, file) };
}

/** In the order of the files, and in each by the line. */
function inOrder(findings: Finding[], { files = [] }: ParsedFile): Finding[] {
  const places = new Map(files.map(({ name }, i) => [name, i]));
  const placeOf = ({ file }: Finding): number => places.get(file ?? '') ?? 0;
  return findings.sort((a, b) => placeOf(a) - placeOf(b) || a.line - b.line);
}

function isCircle({ task }: Candidate, byId: ReadonlyMap<string, Candidate>): boolean {
  const seen = new Set<string>();
  for (let id: string | undefined = task.parentId; id !== undefined; id = byId.get(id)?.task.parentId) {
    if (id === task.id || seen.has(id)) return true;
    seen.add(id);
  }
  return false;
}
