import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';

/** Where the tasks of a deleted list go. */
export type Destination = { tasks: 'none' | 'trash' } | { tasks: 'list'; list: string };

export const createList = (name: string) => answerOf(api.POST('/api/lists', { body: { name } }));
export const renameList = (name: string, newName: string) =>
  answerOf(api.PATCH('/api/lists', { params: { query: { name } }, body: { name: newName } }));
export const deleteList = (name: string, to: Destination) =>
  answerOf(api.DELETE('/api/lists', { params: { query: { name, ...to } } }));

const at = (id: string) => ({ params: { path: { id } } });

export const saveFilter = (filter: { name: string; line: string }) =>
  answerOf(api.POST('/api/filters', { body: filter }));
export const changeFilter = (id: string, patch: { name?: string; line?: string }) =>
  answerOf(api.PATCH('/api/filters/{id}', { ...at(id), body: patch }));
export const deleteFilter = (id: string) => answerOf(api.DELETE('/api/filters/{id}', at(id)));
