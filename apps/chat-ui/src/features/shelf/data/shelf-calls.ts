import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { keyed } from '../../../api/keyed.js';

/** Where the tasks of a deleted list go. */
export type Destination = { tasks: 'none' | 'trash' } | { tasks: 'list'; list: string };

export const createList = (name: string, key: string) =>
  answerOf(api.POST('/api/lists', { body: { name }, ...keyed(key) }));
export const renameList = (name: string, newName: string, key: string) =>
  answerOf(api.PATCH('/api/lists', { params: { query: { name } }, body: { name: newName }, ...keyed(key) }));
export const deleteList = (name: string, to: Destination, key: string) =>
  answerOf(api.DELETE('/api/lists', { params: { query: { name, ...to } }, ...keyed(key) }));

const at = (id: string) => ({ params: { path: { id } } });

export const saveFilter = (filter: { name: string; line: string }, key: string) =>
  answerOf(api.POST('/api/filters', { body: filter, ...keyed(key) }));
export const changeFilter = (id: string, patch: { name?: string; line?: string }, key: string) =>
  answerOf(api.PATCH('/api/filters/{id}', { ...at(id), body: patch, ...keyed(key) }));
export const deleteFilter = (id: string, key: string) =>
  answerOf(api.DELETE('/api/filters/{id}', { ...at(id), ...keyed(key) }));
