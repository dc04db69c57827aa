import { useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../api/problem.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { resume } from './use-resume.js';

const UNREACHABLE = new ApiError(0);

/** The page is here, the API is not. */
export function Unreachable() {
  const client = useQueryClient();
  return (
    <main className="grid min-h-full place-items-center">
      <ErrorState title="Errand is not available" error={UNREACHABLE} onRetry={() => void resume(client)} />
    </main>
  );
}
