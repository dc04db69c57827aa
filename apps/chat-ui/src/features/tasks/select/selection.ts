import { createStore } from '../../../shared/store/create-store.js';

export interface Selection {
  /** The task that keys act on. */
  currentId?: string;
  /** The task that is open for editing. */
  editingId?: string;
  /** A task that lights up for a moment: the chat or a reminder led to it. */
  flashId?: string;
  /** Counts the times that the list has to bring the current task into sight. */
  moved?: number;
}

export const selection = createStore<Selection>({});

/** Makes a task the current one where it stands. */
export const selectTask = (currentId: string | undefined): void => selection.set((now) => ({ ...now, currentId }));

/** Makes a task the current one, brings it into sight and gives it the focus. */
export const goToTask = (currentId: string): void =>
  selection.set((now) => ({ ...now, currentId, flashId: undefined, moved: (now.moved ?? 0) + 1 }));

/** The same, and lights it up. */
export const showTask = (id: string): void => {
  goToTask(id);
  selection.set((now) => ({ ...now, flashId: id }));
};

/** Opens a task for editing. */
export const editTask = (id: string): void => selection.set((now) => ({ ...now, editingId: id, currentId: id }));

/** Closes the task that is open for editing, and goes back to its line. */
export const stopEditing = (): void => {
  const { editingId } = selection.get();
  selection.set((now) => ({ ...now, editingId: undefined }));
  if (editingId) goToTask(editingId);
};
