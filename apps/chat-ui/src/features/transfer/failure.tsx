import { CircleAlert } from 'lucide-react';
import { describeError } from '../../api/problem.js';
import { UnusableFileError } from './import/unusable-file-error.js';

/** Why something did not work, beside what was pressed. */
export function Failure({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <p role="alert" className="mt-3 flex gap-1.5 text-[13px] text-danger">
      <CircleAlert size={15} className="mt-0.5 shrink-0" aria-hidden />
      {error instanceof UnusableFileError ? error.message : describeError(error)}
    </p>
  );
}
