import { History, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Task } from '../../../api/types.js';
import { Button } from '../../../shared/ui/button.js';
import { CheckCircle } from '../../../shared/ui/check-circle.js';
import { IconButton } from '../../../shared/ui/icon-button.js';
import { showHistory } from '../../history/history-store.js';
import { useChangeTask } from '../data/use-change-task.js';
import { useCompleteTask } from '../data/use-complete-task.js';
import { OnlyThis } from './only-this.js';
import { PartList } from '../parts/part-list.js';
import { askToRemove } from '../remove/remove-store.js';
import { stopEditing } from '../select/selection.js';
import { NotesField } from './notes-field.js';
import { TaskFields } from './task-fields.js';
import { TitleField } from './title-field.js';

/** A task opened where it stands in the list: each field is kept as soon as it is left. */
export function TaskEditor({ task }: { task: Task }) {
  const [onlyThis, setOnlyThis] = useState(false);
  const change = useChangeTask(task, { scope: onlyThis ? 'this' : undefined });
  const complete = useCompleteTask(task);
  const done = task.status === 'done';
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    // Its parts come later than itself, and the list measures the line, which is higher now, before it can go as far.
    const seen = new ResizeObserver(() =>
      requestAnimationFrame(() => card.current?.scrollIntoView({ block: 'nearest' })),
    );
    seen.observe(card.current!);
    return () => seen.disconnect();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    // What floats over the page sends its keys here too. It takes Escape first, wherever the focus is, and says so; a message above it does not.
    const isOwn = event.currentTarget.contains(event.target as Node) && !event.defaultPrevented;
    if (event.key === 'Escape' && isOwn && !event.nativeEvent.isComposing) stopEditing();
  };
  const toggle = (): void => {
    complete();
    stopEditing();
  };
  return (
    <section
      ref={card}
      aria-label={`Edit ${task.title}`}
      onKeyDown={onKeyDown}
      className="my-1.5 scroll-my-3 animate-fade rounded-xl border border-line bg-raised p-3 shadow-card"
    >
      <div className="flex items-start gap-3">
        <div className="pt-[3px]">
          <CheckCircle
            checked={done}
            priority={task.priority}
            label={`${done ? 'Reopen' : 'Complete'}: ${task.title}`}
            onChange={toggle}
          />
        </div>
        <div className="min-w-0 flex-1">
          <TitleField task={task} change={change} />
          <NotesField task={task} change={change} />
          <TaskFields task={task} change={change} />
          <PartList task={task} />
        </div>
      </div>
      <footer className="mt-3 flex items-center gap-1 border-t border-line pt-2.5">
        <IconButton label="History" size="sm" onClick={() => showHistory(task)}>
          <History size={17} aria-hidden />
        </IconButton>
        <IconButton label="Delete" size="sm" danger onClick={() => askToRemove(task)}>
          <Trash2 size={17} aria-hidden />
        </IconButton>
        <OnlyThis task={task} checked={onlyThis} onChange={setOnlyThis} />
        <Button size="sm" look="soft" onClick={stopEditing}>
          Done
        </Button>
      </footer>
    </section>
  );
}
