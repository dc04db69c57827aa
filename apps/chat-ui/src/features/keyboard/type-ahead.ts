import { draftStore, writeDraft } from '../chat/composer/draft-store.js';
import { paletteOpen, typedAhead } from '../palette/palette-store.js';
import { quickAddOpen } from '../quick-add/quick-add-store.js';

/** A window to type in was asked for, and has not got the focus yet: what is typed is meant for it, and no command. */
export const isOpening = (): boolean => paletteOpen.get() || quickAddOpen.get();

/** Keeps a letter for the window that opens, which finds it written. @returns whether it was one */
export function typeAhead({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const isThere = document.querySelector('[role=dialog]') !== null;
  if (isThere || key.length !== 1 || ctrlKey || metaKey) return false;
  if (quickAddOpen.get()) writeDraft(draftStore.get().text + key);
  else typedAhead.set((typed) => typed + key);
  return true;
}
