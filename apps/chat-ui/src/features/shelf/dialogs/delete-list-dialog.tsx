import { useState } from 'react';
import { describeError } from '../../../api/problem.js';
import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { FIELD } from '../../../shared/ui/field-style.js';
import { plural } from '../../../shared/words/plural.js';
import { deleteList, type Destination } from '../data/shelf-calls.js';
import { useOverview } from '../data/use-overview.js';
import { useShelfChange } from '../data/use-shelf-change.js';
import { shelfDialog } from '../shelf-store.js';
import { filterStore } from '../../tasks/filter/filter-store.js';
import { NO_FILTER } from '../../tasks/filter/task-filter.js';

const close = (): void => shelfDialog.set(undefined);

/** Asks where the tasks of a list go before it is deleted. */
export function DeleteListDialog({ name }: { name: string }) {
  const { data } = useOverview();
  const others = data?.lists.filter((list) => list.name !== name) ?? [];
  const open = data?.lists.find((list) => list.name === name)?.open ?? 0;
  const [target, setTarget] = useState(others[0]?.name ?? '');
  const { mutate, isPending, error } = useShelfChange(() => {
    if (filterStore.get().list === name) filterStore.set(NO_FILTER);
    close();
  });
  const choose = (to: Destination) => (): void =>
    mutate({ send: (key) => deleteList(name, to, key), said: `Deleted the list “${name}”` });
  return (
    <Dialog
      open
      onClose={close}
      title={`Delete the list “${name}”?`}
      description={`It has ${plural(open, 'open task')}. Where should its tasks go?`}
    >
      <div className="flex flex-col gap-2 pt-1">
        {error && (
          <p role="alert" className="text-sm text-danger">
            {describeError(error)}
          </p>
        )}
        <Button size="lg" disabled={isPending} onClick={choose({ tasks: 'none' })}>
          Keep them, in no list
        </Button>
        {others.length > 0 && (
          <div className="flex gap-2">
            <select
              aria-label="Another list"
              value={target}
              onChange={({ target: { value } }) => setTarget(value)}
              className={`${FIELD} h-11 min-w-0 flex-1 px-3 text-sm`}
            >
              {others.map((list) => (
                <option key={list.name}>{list.name}</option>
              ))}
            </select>
            <Button size="lg" disabled={isPending} onClick={choose({ tasks: 'list', list: target })}>
              Move them there
            </Button>
          </div>
        )}
        <Button size="lg" look="danger" disabled={isPending} onClick={choose({ tasks: 'trash' })}>
          Delete them too
        </Button>
        <Button size="lg" look="ghost" onClick={close}>
          Keep the list
        </Button>
      </div>
    </Dialog>
  );
}
