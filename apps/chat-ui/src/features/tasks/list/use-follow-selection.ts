import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type RefObject } from 'react';
import { useStore } from '../../../shared/store/use-store.js';
import { selection } from '../select/selection.js';
import { rowKey, type ListRow } from './list-rows.js';

type List = Virtualizer<HTMLDivElement, Element>;

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
  const followed = useRef<number>(undefined);
  const left = useRef<{ moved?: number; at?: Element | null }>({});
  useEffect(() => {
    if (!target || !moved || moved === followed.current) return;
    if (left.current.moved !== moved) left.current = { moved, at: document.activeElement };
    const index = rows.findIndex((row) => rowKey(row) === target);
    if (index < 0 && isSettled) followed.current = moved; // who does something else by then is not led there
    if (index < 0) return;
    list.scrollToIndex(index, { align: 'auto' });
    const frame = requestAnimationFrame(() => {
      followed.current = moved;
      const isElsewhere = ![left.current.at, document.body].includes(document.activeElement);
      if (isElsewhere) return; // in a field, where a person writes by now
      pane.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(target)}"]`)?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
    // Each move leads there once: a list that changes under the selection must not scroll.
  }, [target, moved, rows, list, pane, isSettled]);
}
