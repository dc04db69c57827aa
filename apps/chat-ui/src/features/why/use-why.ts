import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import type { Why } from '../../api/types.js';
import type { Asked } from './why-store.js';

/** From the first cause to what came of it. */
export function useWhy(asked: Asked) {
  return useQuery({ queryKey: ['why', asked], queryFn: ({ signal }) => load(asked, signal) });
}

function load(asked: Asked, signal: AbortSignal): Promise<Why> {
  if ('notification' in asked) {
    const path = { id: asked.notification };
    return answerOf(api.GET('/api/notifications/{id}/why', { params: { path }, signal }));
  }
  const params = { path: { id: asked.task }, query: { event: asked.event } };
  return answerOf(api.GET('/api/tasks/{id}/why', { params, signal }));
}
