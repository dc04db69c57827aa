import { CircleCheckBig, Folder, ListTodo, SearchX, Sun, Trash2 } from 'lucide-react';
import { Button } from '../../../shared/ui/button.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';
import { focusChat } from '../../chat/composer/focus-chat.js';
import { clearFilter } from '../filter/filter-store.js';
import { isNarrowed, type TaskFilter } from '../filter/task-filter.js';

const SIZE = 26;

/** Why the list is empty, and what to do about it. */
export function ListEmpty({ filter }: { filter: TaskFilter }) {
  if (filter.list !== undefined && !isNarrowed({ ...filter, list: undefined })) {
    return (
      <EmptyState icon={<Folder size={SIZE} aria-hidden />} title={`Nothing in ${filter.list}`}>
        A task comes here by its field “List”, or when you say “+{filter.list}”.
      </EmptyState>
    );
  }
  if (isNarrowed(filter)) {
    return (
      <EmptyState
        icon={<SearchX size={SIZE} aria-hidden />}
        title="Nothing matches"
        action={<Button onClick={clearFilter}>Clear the filter</Button>}
      >
        No task fits what you look for. Try fewer words, or another tag.
      </EmptyState>
    );
  }
  if (filter.status === 'done') {
    return (
      <EmptyState icon={<CircleCheckBig size={SIZE} aria-hidden />} title="Nothing done yet">
        Tasks that you complete are kept here.
      </EmptyState>
    );
  }
  if (filter.status === 'deleted') {
    return (
      <EmptyState icon={<Trash2 size={SIZE} aria-hidden />} title="The trash is empty">
        Deleted tasks wait here until you restore them.
      </EmptyState>
    );
  }
  if (filter.span !== 'all') {
    return (
      <EmptyState
        icon={<Sun size={SIZE} aria-hidden />}
        title={filter.span === 'today' ? 'Nothing left for today' : 'A week without plans'}
      >
        {filter.span === 'today'
          ? 'What is due today or late is shown here.'
          : 'What is due within seven days is shown here.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<ListTodo size={SIZE} aria-hidden />}
      title="All clear"
      action={
        <Button look="primary" onClick={focusChat}>
          Say what is to be done
        </Button>
      }
    >
      Write it the way you would say it: “pay rent every 1st at 9am, high priority #home”.
    </EmptyState>
  );
}
