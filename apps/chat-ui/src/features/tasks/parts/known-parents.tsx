import { useQuery } from '@tanstack/react-query';
import { createContext, use, type ReactNode } from 'react';
import type { Overview } from '../../../api/types.js';
import { overviewQuery } from '../../shelf/data/use-overview.js';

type Parents = Overview['parents'];

const Known = createContext<Parents>([]);

/** Tells every task below which tasks have sub-tasks: one look at the overview for all of them. */
export function KnownParents({ children }: { children: ReactNode }) {
  const { data } = useQuery({ ...overviewQuery, select: ({ parents }) => parents });
  return <Known value={data ?? []}>{children}</Known>;
}

/** The tasks that have sub-tasks, with how many of these are done. */
export const useKnownParents = (): Parents => use(Known);
