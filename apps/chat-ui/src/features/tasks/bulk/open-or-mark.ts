import type { MouseEvent } from 'react';
import { visibleIds } from '../list/visible-tasks.js';
import { editTask } from '../select/selection.js';
import { markTo, toggleMark } from './marks.js';

/** A click on a task opens it; with Ctrl or ⌘ it chooses it, with Shift everything up to it. */
export function openOrMark({ shiftKey, ctrlKey, metaKey }: MouseEvent, id: string): void {
  if (shiftKey) markTo(id, visibleIds());
  else if (ctrlKey || metaKey) toggleMark(id);
  else editTask(id);
}
