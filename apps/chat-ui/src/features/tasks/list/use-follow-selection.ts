import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type RefObject } from 'react';
import { useStore } from '../../../shared/store/use-store.js';
import { selection } from '../select/selection.js';
import { rowKey, type ListRow } from './list-rows.js';

type List = Virtualizer<HTMLDivElement, Element>;

/** A move to a task: where the focus was before it, and whether it has led there, or cannot. */
interface Move {
  moved?: number;
  from?: Element | null;
  isOver?: boolean;
}

/**
 * Scrolls to the task that keys, the chat or a reminder led to, and puts the focus on it.
 *
 * @param isSettled whether the lines are those of the list that was chosen last, and not of the one before
 */
export function useFollowSelection(
  rows: readonly ListRow[],
  list: List,
  pane: RefObject<HTMLDivElement | null>,
  isSettled: boolean,
): void {
  const { currentId, flashId, moved } = useStore(selection);
  const target = flashId ?? currentId;
  const last = useRef<Move>({});
  useEffect(() => {
    if (!target || !moved) return;
    if (last.current.moved !== moved) last.current = { moved, from: document.activeElement };
    const move = last.current;
    if (move.isOver) return;
    const index = rows.findIndex((row) => rowKey(row) === target);
    if (index < 0 && isSettled) move.isOver = true; // who does something else by then is not led there
    if (index < 0) return;
    list.scrollToIndex(index, { align: 'auto' });
    const frame = requestAnimationFrame(() => {
      move.isOver = true;
      const isElsewhere = ![move.from, document.body].includes(document.activeElement);
      if (isElsewhere) return; // in a field, where a person writes by now
      pane.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(target)}"]`)?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
    // Each move leads there once: a list that changes under the selection must not scroll.
  }, [target, moved, rows, list, pane, isSettled]);
}
