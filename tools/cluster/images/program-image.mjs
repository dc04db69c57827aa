import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt';

/**
 * An image of one program without anything it would have to be linked with, as Dapr's and Kubernetes' own are.
 *
 * @param {import('./store.mjs').ImageStore} store
 * @param {{ image: string, program: string, user: number }} what `program`: a file
 */
export async function buildProgramImage(store, { image, program, user }) {
  const context = await mkdtemp(path.join(tmpdir(), 'errand-image-'));
  try {
    const name = path.basename(program);
    for (const folder of ['etc/ssl/certs', 'tmp']) await mkdir(path.join(context, 'root', folder), { recursive: true });
    await chmod(path.join(context, 'root/tmp'), 0o1777);
    if (existsSync(CERTIFICATES)) await copyFile(CERTIFICATES, path.join(context, 'root', CERTIFICATES));
    await copyFile(program, path.join(context, 'root', name));
    const file = path.join(context, 'Dockerfile');
    await writeFile(file, `FROM scratch\nCOPY root /\nUSER ${user}:${user}\nENTRYPOINT ["/${name}"]\n`);
    await store.build(image, { file, context });
  } finally {
    await rm(context, { recursive: true, force: true });
  }
}
