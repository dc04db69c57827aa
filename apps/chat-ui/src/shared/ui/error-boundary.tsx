import { Component, type ReactNode } from 'react';
import { ErrorState } from './error-state.js';

/** Shows that the page broke, and a way to go on, where there would be nothing at all. What was written lies with the API. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <main className="grid min-h-full place-items-center">
        <ErrorState title="The page broke" error={error} action="Reload" onRetry={() => location.reload()} />
      </main>
    );
  }
}
