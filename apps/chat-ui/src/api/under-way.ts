import type { QueryClient } from '@tanstack/react-query';

/** How many changes of a scope, which go one after the other, have not been answered. */
export const underWay = (client: QueryClient, scope: string): number =>
  client.isMutating({ predicate: ({ options }) => options.scope?.id === scope });
