import path from 'node:path';
import { CHARTS, ROOT } from './helm.mjs';

/** The five apps, each with a chart and an app id of that name. */
export const APPS = ['chat-api', 'chat-ui', 'notification-svc', 'recurring-svc', 'audit-svc'];

/** Where it is deployed to: each has its own values files. */
export const PLACES = ['local', 'oke'];

/** Every release that the deployment to a place makes, in its order, Dapr's own left out. */
export function releases(place) {
  const of = (name) => path.relative(ROOT, path.join(CHARTS, name));
  const valued = (name) => ({ name, chart: of(name), values: [`${of(name)}/values-${place}.yaml`] });
  return [
    valued('backing'),
    // Optional: `deploy-oke.sh --monitoring`.
    { ...valued('monitoring'), namespace: 'monitoring' },
    { name: 'dapr-resources', chart: of('dapr-resources') },
    ...APPS.map(valued),
  ];
}
