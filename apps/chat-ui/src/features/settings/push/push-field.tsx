import { useId } from 'react';
import { describeError } from '../../../api/problem.js';
import { obstacle } from './device-push.js';
import { describeFailure, OBSTACLES } from './push-words.js';
import { usePush, useSwitchPush } from './use-push.js';

const HINT =
  'Also while Errand is closed, with buttons to tick the task off or to put it off by an hour. Until you log out here.';

/** Whether this browser shows reminders. */
export function PushField() {
  const id = useId();
  const { data, error } = usePush();
  const { mutate, isPending, error: failure } = useSwitchPush();
  const blocked = obstacle();
  const problem = (failure && describeFailure(failure)) ?? (error && describeError(error));
  return (
    <fieldset>
      <label className="flex items-center gap-2.5 text-[13px] font-medium">
        <input
          type="checkbox"
          checked={data?.on ?? false}
          disabled={blocked !== undefined || !data || isPending}
          aria-describedby={id}
          onChange={() => data && mutate(data.on ? undefined : data.publicKey)}
          className="size-4 accent-(--color-accent)"
        />
        Notify me on this device
      </label>
      <p id={id} className="mt-1.5 text-[13px] text-muted">
        {blocked ? OBSTACLES[blocked] : HINT}
      </p>
      {!blocked && problem && (
        <p role="alert" className="mt-1 text-[13px] text-danger">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
