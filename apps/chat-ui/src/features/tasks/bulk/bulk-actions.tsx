import { CircleCheckBig, RotateCcw, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import type { Bulk, TaskStatus } from '../../../api/types.js';
import { Button } from '../../../shared/ui/button.js';
import { IconButton } from '../../../shared/ui/icon-button.js';
import { plural } from '../../../shared/words/plural.js';
import { useCommands } from '../../keyboard/use-commands.js';
import { BulkDate } from './bulk-date.js';
import { BulkDelete } from './bulk-delete.js';
import { BulkList } from './bulk-list.js';
import { BulkPriority } from './bulk-priority.js';
import { BulkTags } from './bulk-tags.js';
import { clearMarks } from './marks.js';
import { useBulk } from './use-bulk.js';

const SIZE = 16;
/** What the status of the list calls for: a done task is opened again, a deleted one comes back. */
const TURNS = {
  open: { action: 'complete', label: 'Complete', did: 'Completed', Icon: CircleCheckBig },
  done: { action: 'reopen', label: 'Reopen', did: 'Reopened', Icon: RotateCcw },
  deleted: { action: 'restore', label: 'Restore', did: 'Restored', Icon: RotateCcw },
} as const;

/** The bar of the chosen tasks: each button changes all of them at once. */
export function BulkActions({ ids, status }: { ids: readonly string[]; status: TaskStatus }) {
  const [isAsking, setAsking] = useState(false);
  const send = useBulk();
  const many = plural(ids.length, 'task');
  const { action, label, did, Icon } = TURNS[status];
  const turn = (): void => send({ bulk: { ids: [...ids], action }, said: `${did} ${many}`, text: `${label}: ${many}` });
  const update = (changes: NonNullable<Bulk['changes']>): void =>
    send({ bulk: { ids: [...ids], action: 'update', changes }, said: `Changed ${many}`, text: `Change: ${many}` });
  useCommands({ complete: turn, remove: () => setAsking(true), unmark: clearMarks });
  return (
    <div
      data-bulk-bar
      role="toolbar"
      aria-label="Selected tasks"
      className="border-t border-line bg-raised px-3 py-2 sm:px-7"
    >
      <div className="mx-auto flex max-w-[54rem] flex-wrap items-center gap-1">
        <span role="status" className="mr-2 text-sm font-medium">
          {ids.length} selected
        </span>
        <Button size="sm" look="soft" icon={<Icon size={SIZE} aria-hidden />} onClick={turn}>
          {label}
        </Button>
        {status !== 'deleted' && (
          <>
            <BulkDate update={update} />
            <BulkPriority update={update} />
            <BulkTags update={update} />
            <BulkList update={update} />
            <IconButton label="Delete" danger onClick={() => setAsking(true)}>
              <Trash2 size={SIZE} aria-hidden />
            </IconButton>
          </>
        )}
        <span className="flex-1" />
        <IconButton label="Clear the selection" onClick={clearMarks}>
          <X size={SIZE} aria-hidden />
        </IconButton>
      </div>
      {isAsking && status !== 'deleted' && (
        <BulkDelete
          many={many}
          onClose={() => setAsking(false)}
          onDelete={() =>
            send({ bulk: { ids: [...ids], action: 'delete' }, said: `Deleted ${many}`, text: `Delete: ${many}` })
          }
        />
      )}
    </div>
  );
}
