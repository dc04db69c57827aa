import { SearchX } from 'lucide-react';
import { ApiError, describeError } from '../../../api/problem.js';
import { EmptyState } from '../../../shared/ui/empty-state.js';

/** Whether it is the filter line that the API could not read. */
export const isFilterFault = (error: unknown): boolean =>
  error instanceof ApiError && error.problem?.errors?.[0]?.pointer === 'filter';

/** What is wrong with the filter line, where, and what to try: it may only be half written. */
export function FilterFault({ error }: { error: unknown }) {
  return (
    <div role="status">
      <EmptyState icon={<SearchX size={26} aria-hidden />} title="This filter cannot be read">
        {describeError(error)}
      </EmptyState>
    </div>
  );
}
