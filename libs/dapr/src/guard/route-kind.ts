import { SetMetadata, type CustomDecorator } from '@nestjs/common';

/** Who may call a route. A route without a kind is refused. */
export type RouteKind =
  { kind: 'open' } | { kind: 'dapr' } | { kind: 'internal'; callers: readonly string[] } | { kind: 'user' };

export const ROUTE_KIND = 'errand:route-kind';

/** Anyone: health, sign-up, documentation. */
export const Open = (): CustomDecorator => SetMetadata(ROUTE_KIND, { kind: 'open' } satisfies RouteKind);

/** Only this app's own sidecar, delivering an event or a job. */
export const FromDapr = (): CustomDecorator => SetMetadata(ROUTE_KIND, { kind: 'dapr' } satisfies RouteKind);

/** Only the named apps, by service invocation. */
export const Internal = (...callers: string[]): CustomDecorator =>
  SetMetadata(ROUTE_KIND, { kind: 'internal', callers } satisfies RouteKind);

/** Only a user who shows a valid token; see UserAuthenticator. */
export const ForUser = (): CustomDecorator => SetMetadata(ROUTE_KIND, { kind: 'user' } satisfies RouteKind);
