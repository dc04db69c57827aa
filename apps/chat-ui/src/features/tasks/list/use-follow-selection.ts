import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, type RefObject } from 'react';
import { useStore } from '../../../shared/store/use-store.js';
import { selection } from '../select/selection.js';
import { rowKey, type ListRow } from './list-rows.js';

type List = Virtualizer<HTMLDivElement, Element>;

/** Scrolls to the task that keys, the chat or a reminder led to, and puts the focus on it when a key did. */
export function useFollowSelection(rows: readonly ListRow[], list: List, pane: RefObject<HTMLDivElement | null>): void {
  const { currentId, flashId, moved } = useStore(selection);
  const target = flashId ?? currentId;
  useEffect(() => {
    if (!target || !moved) return;
    const index = rows.findIndex((row) => rowKey(row) === target);
    if (index < 0) return;
    list.scrollToIndex(index, { align: 'auto' });
    const frame = requestAnimationFrame(() => {
      pane.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(target)}"]`)?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
    // Only a move leads anywhere: a list that changes under the selection must not scroll.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [target, moved]);
}
