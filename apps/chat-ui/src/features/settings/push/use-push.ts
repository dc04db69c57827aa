import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { api } from '../../../api/client.js';
import { loadAgain } from '../../../api/load-again.js';
import { PROFILE } from '../use-profile.js';
import { isSubscribed, mayNotify, obstacle, subscribe, unsubscribe } from './device-push.js';
import { PushAnswerError } from './push-answer.error.js';

const PUSH = ['push'] as const;

/** Whether this browser gets notifications, as the API and the browser both say. */
export function usePush() {
  return useQuery({
    queryKey: PUSH,
    queryFn: async ({ signal }): Promise<{ publicKey: string; on: boolean }> => {
      const { publicKey, on } = await answerOf(api.GET('/api/me/push', { signal }));
      return { publicKey, on: on && (await isSubscribed()) };
    },
    enabled: obstacle() === undefined,
    staleTime: 0,
  });
}

/** Turns them on, when given the key to subscribe with, or off. */
export function useSwitchPush() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (publicKey: string | undefined) => (publicKey === undefined ? turnOff() : turnOn(publicKey)),
    onSettled: () => Promise.all([PUSH, PROFILE].map((queryKey) => loadAgain(client, { queryKey }))),
  });
}

/** @throws PushAnswerError, ApiError, DOMException */
async function turnOn(publicKey: string): Promise<void> {
  if (!(await mayNotify())) throw new PushAnswerError();
  const subscription = await subscribe(publicKey);
  try {
    await answerOf(api.PUT('/api/me/push', { body: subscription }));
  } catch (error) {
    await unsubscribe();
    throw error;
  }
}

/** @throws ApiError */
async function turnOff(): Promise<void> {
  await unsubscribe();
  await answerOf(api.DELETE('/api/me/push'));
}
