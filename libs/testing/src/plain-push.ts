import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const FILE = 'push.yaml';

/**
 * The resources of a sidecar, with push messages sent by plain HTTP: a push service of a test (`PushService`) has no certificate. Nothing
 * else of the component set is changed.
 *
 * @param paths folders of resources, a component set among them
 * @param folder of the test's own; gets a copy of the set
 */
export function withPlainPush(paths: readonly string[], folder: string): string[] {
  return paths.map((path) => {
    if (basename(dirname(path)) !== 'components') return path;
    const copy = join(folder, 'components-with-plain-push', basename(path));
    cpSync(path, copy, { recursive: true });
    const text = readFileSync(join(copy, FILE), 'utf8');
    writeFileSync(join(copy, FILE), text.replace('baseUrl: https:/', 'baseUrl: http:/'));
    return copy;
  });
}
