import { APP_IDS, type AppId } from '@errand/events';
import type { TestStack } from '@errand/testing';
import { createHash } from 'node:crypto';
import request from 'supertest';

/** More than any numbered record of a test's account has. */
const MOST = 60;
const upTo = (prefix: string): string[] => Array.from({ length: MOST }, (_, n) => `${prefix}/${n}`);

/** Whose records are looked for. */
export interface Owner {
  id: string;
  email: string;
  taskIds: readonly string[];
  reminderIds: readonly string[];
}

/** Every key under which an app may keep something of a user, but for those that hold a secret of theirs. */
function keysOf(app: AppId, { id, email, taskIds, reminderIds }: Owner): string[] {
  const stream = [`head/${id}`, ...upTo(`v/${id}`)];
  const address = createHash('sha256').update(email).digest('base64url');
  const single = ['profile', 'shelf', 'approvals', 'sessions', 'api-tokens', 'feed-of', 'links-of', 'import'].map(
    (of) => `${of}/${id}`,
  );
  const numbered = ['t', 'c', 'snapshot'].flatMap((of) => upTo(`${of}/${id}`));
  const shown = reminderIds.map((one) => `cr/${id}/${one}`);
  const keys: Record<AppId, string[]> = {
    'chat-api': [...stream, ...single, ...numbered, ...shown, `email/${address}`],
    'notification-svc': [...stream, ...upTo(`r/${id}`), ...upTo(`n/${id}`)],
    'recurring-svc': taskIds.map((task) => `applied/${id}/${task}`),
    'audit-svc': upTo(`ap/${id}`),
  };
  return keys[app];
}

/** What the store of each app holds of a user, asked of its sidecar: record by key. */
export async function storedOf(stack: TestStack, owner: Owner): Promise<Record<AppId, Record<string, string>>> {
  const found = APP_IDS.map(async (app) => [app, await read(stack, app, keysOf(app, owner))] as const);
  return Object.fromEntries(await Promise.all(found)) as Record<AppId, Record<string, string>>;
}

async function read(stack: TestStack, app: AppId, keys: string[]): Promise<Record<string, string>> {
  const { body } = await request(`http://127.0.0.1:${stack.process(`${app}-dapr`).port}`)
    .post('/v1.0/state/state/bulk')
    .set('dapr-api-token', stack.tokensOf(app).DAPR_API_TOKEN)
    .send({ keys, parallelism: 10 })
    .expect(200);
  const there = (body as { key: string; data?: unknown }[]).filter(({ data }) => data !== undefined && data !== null);
  return Object.fromEntries(there.map(({ key, data }) => [key, JSON.stringify(data)]));
}

/** Whether a user's log verifies, and how long it is: asked as chat-api would. */
export async function verdictOf(stack: TestStack, userId: string): Promise<{ valid: boolean; length: number }> {
  const { body } = await request(`http://127.0.0.1:${stack.process('audit-svc').port}`)
    .get(`/internal/users/${userId}/audit/verify`)
    .set('dapr-api-token', stack.tokensOf('audit-svc').APP_API_TOKEN)
    .set('dapr-caller-app-id', 'chat-api')
    .expect(200);
  return body as { valid: boolean; length: number };
}
