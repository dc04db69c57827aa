import type { TestStack } from '@errand/testing';
import request from 'supertest';

/** A message that no consumer could digest, as audit-svc keeps it. */
export interface KeptDeadLetter {
  form: 'reported' | 'undelivered';
  topic: string;
  subscriber?: string;
  reason?: string;
  originalId?: string;
  original: unknown;
}

/** The newest dead letters that audit-svc keeps, asked for as chat-api would. */
export async function keptDeadLetters(stack: TestStack): Promise<KeptDeadLetter[]> {
  const { body } = await request(`http://127.0.0.1:${stack.process('audit-svc').port}`)
    .get('/internal/dead-letters')
    .set('dapr-api-token', stack.tokensOf('audit-svc').APP_API_TOKEN)
    .set('dapr-caller-app-id', 'chat-api')
    .expect(200);
  return body.items as KeptDeadLetter[];
}
