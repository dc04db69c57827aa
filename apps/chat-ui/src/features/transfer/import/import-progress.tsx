import { Button } from '../../../shared/ui/button.js';
import { plural } from '../../../shared/words/plural.js';
import { Failure } from '../failure.js';
import type { Import } from './types.js';
import { useTakeBackImport } from './use-import.js';

/** How far the newest import is, and the way back. */
export function ImportProgress({ shown }: { shown: Import }) {
  const takeBack = useTakeBackImport();
  const { id, name, status, done, total } = shown;
  if (status === 'uploading' || status === 'checked') return null;
  const underWay = status === 'running' || status === 'undoing';
  const made = shown.created + shown.restored;
  return (
    <div className="mb-5 rounded-xl bg-sunken px-4 py-3">
      <p role="status" className="text-sm wrap-anywhere">
        {describe(shown)}
      </p>
      {underWay && (
        <progress
          aria-label={`Import of ${name}`}
          max={Math.max(total, 1)}
          value={done}
          className="mt-2 h-2 w-full accent-accent"
        />
      )}
      {status === 'done' && made > 0 && (
        <Button size="sm" className="mt-3" busy={takeBack.isPending} onClick={() => takeBack.mutate(id)}>
          Take it back
        </Button>
      )}
      <Failure error={takeBack.error} />
    </div>
  );
}

function describe({ name, status, done, total, created, restored, there, leftOut }: Import): string {
  if (status === 'running') return `Importing ${name}: ${done} of ${plural(total, 'task')}. You can leave this page.`;
  if (status === 'undoing') return `Taking ${name} back: ${done} of ${plural(total, 'task')}.`;
  if (status === 'undone') return `${name} was taken back: its tasks are in the trash.`;
  const parts = [
    `${plural(created, 'task')} imported`,
    restored > 0 && `${restored} brought back from the trash`,
    there > 0 && `${there} there already`,
    leftOut > 0 && `${plural(leftOut, 'line')} left out`,
  ];
  return `${name}: ${parts.filter(Boolean).join(', ')}.`;
}
