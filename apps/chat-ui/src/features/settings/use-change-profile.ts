import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { loadAgain } from '../../api/load-again.js';
import { describeError } from '../../api/problem.js';
import { updateUser } from '../../api/session.js';
import type { Profile, ProfilePatch, User } from '../../api/types.js';
import { underWay } from '../../api/under-way.js';
import { toast } from '../../shared/ui/toasts.js';
import { TASKS } from '../tasks/cache/task-cache.js';
import { PROFILE } from './use-profile.js';

/** One after the other. */
const SCOPE = { id: 'profile' };

/** Changes the profile: seen at once, taken back when it fails. */
export function useChangeProfile(user: User): (patch: ProfilePatch) => void {
  const client = useQueryClient();
  const { mutate } = useMutation({
    scope: SCOPE,
    mutationFn: (patch: ProfilePatch) => answerOf(api.PATCH('/api/me', { body: patch })),
    onMutate: (patch) => {
      const before = client.getQueryData<Profile>(PROFILE);
      updateUser(userOf({ ...user, ...patch }));
      if (before) client.setQueryData<Profile>(PROFILE, { ...before, ...patch } as Profile);
      return { before, user };
    },
    onSuccess: (profile, patch) => {
      // A later change is in sight already, and its answer tells of this one too.
      if (underWay(client, SCOPE.id) <= 1) {
        updateUser(userOf(profile));
        client.setQueryData<Profile>(PROFILE, profile);
      }
      // Where a day ends decides what comes first.
      if (patch.timeZone) void loadAgain(client, { queryKey: [TASKS] });
    },
    onError: (error, _patch, context) => {
      if (context) updateUser(context.user); // this hook's is the changed one by now
      if (context?.before) client.setQueryData<Profile>(PROFILE, context.before);
      toast({ tone: 'error', message: 'Could not change the settings', detail: describeError(error) });
    },
  });
  return mutate;
}

/** The part of a profile that the whole page knows. */
function userOf({
  id,
  email,
  timeZone,
  locale,
  dateStyle,
}: Omit<User, 'dateStyle'> & Pick<ProfilePatch, 'dateStyle'>): User {
  return { id, email, timeZone, locale, ...(dateStyle && { dateStyle }) };
}
