import { useQuery } from '@tanstack/react-query';
import { getParts } from '../data/task-calls.js';

export const PARTS = ['parts'] as const;

/** The sub-tasks of a task. */
export const useParts = (id: string) => useQuery({ queryKey: [...PARTS, id], queryFn: () => getParts(id) });
