import type { TestStack } from '@errand/testing';
import request from 'supertest';

/** Publishes a message to a durable topic as chat-api would, through its sidecar. */
export async function publish(stack: TestStack, topic: string, message: object | string): Promise<void> {
  await request(`http://127.0.0.1:${stack.process('chat-api-dapr').port}`)
    .post(`/v1.0/publish/pubsub/${topic}`)
    .set('dapr-api-token', stack.tokensOf('chat-api').DAPR_API_TOKEN)
    .set('content-type', 'application/cloudevents+json')
    .send(typeof message === 'string' ? message : JSON.stringify(message))
    .expect(204);
}
