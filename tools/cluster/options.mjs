import { parseArgs } from 'node:util';
import { faultIn } from '../start/command-line.mjs';

export const HELP = `npm run test:cluster -- [options]: deploys Errand to a Kubernetes and tests it there

  Without options a cluster is made on this machine (Linux, root), with images built from deploy/docker, and removed again.

  --kubeconfig FILE  a cluster that is there instead (kind, Minikube, OKE): what is deployed there stays
  --registry PREFIX  its images are PREFIX-<app>
  --tag TAG          and of this tag
  --next-tag TAG     another tag of chat-api to upgrade to; without it that test is left out
  --values NAME      local (default) or oke: which values of the charts
  --url URL          the page's address; default: the node port of chat-ui on the first node
  --tap              print TAP
  --limit MINUTES    for all of it, default 40`;

const FLAGS = { type: 'string' };

/**
 * @param {string[]} args
 * @returns {{ kubeconfig?: string, registry?: string, tag?: string, nextTag?: string, values: string, url?: string, tap: boolean, limitMs: number, help: boolean }}
 * @throws {RangeError} what is wrong, and what to try
 */
export function readOptions(args) {
  const { values } = parse(args);
  const limit = Number(values.limit);
  if (!(limit > 0)) throw new RangeError(`--limit ${values.limit}: minutes are wanted, e.g. --limit 40`);
  if (!['local', 'oke'].includes(values.values)) throw new RangeError(`--values ${values.values}: local or oke`);
  if (values.url !== undefined && !URL.canParse(values.url))
    throw new RangeError(`--url ${values.url}: an address is wanted`);
  const images = ['registry', 'tag', 'next-tag', 'url'].filter((name) => values[name] !== undefined);
  if (values.kubeconfig && !(values.registry && values.tag))
    throw new RangeError('--kubeconfig needs --registry and --tag: images that this cluster can pull, or has loaded');
  if (!values.kubeconfig && images.length > 0)
    throw new RangeError(`--${images[0]} is for a cluster that is there: name it with --kubeconfig FILE`);
  const { 'next-tag': nextTag, url, ...rest } = values;
  return { ...rest, nextTag, url: url?.replace(/\/$/, ''), limitMs: limit * 60_000 };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        kubeconfig: FLAGS,
        registry: FLAGS,
        tag: FLAGS,
        'next-tag': FLAGS,
        url: FLAGS,
        values: { ...FLAGS, default: 'local' },
        limit: { ...FLAGS, default: '40' },
        tap: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new RangeError(faultIn(error), { cause: error });
  }
}
