import type { AppId, Topic } from '@errand/events';
import type { TestStack } from '@errand/testing';
import request from 'supertest';

/** Publishes a message to a durable topic as a service would, through its sidecar. */
export async function publish(
  stack: TestStack,
  topic: Topic,
  message: object | string,
  publisher: AppId = 'chat-api',
): Promise<void> {
  await request(`http://127.0.0.1:${stack.process(`${publisher}-dapr`).port}`)
    .post(`/v1.0/publish/pubsub/${topic}`)
    .set('dapr-api-token', stack.tokensOf(publisher).DAPR_API_TOKEN)
    .set('content-type', 'application/cloudevents+json')
    .send(typeof message === 'string' ? message : JSON.stringify(message))
    .expect(204);
}
