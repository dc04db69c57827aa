import { LIVE_LIMITS } from '@errand/events';
import type { TurnUnderWay } from '../../account/account.js';
import type { AssistantDeed, WorkingTurn } from '../../chat/turn/reply.js';
import { toolNamed } from '../../tools/catalog.js';
import type { Deed } from '../agent/agent.js';
import { cut } from '../words/cut.js';
import type { TurnRecord } from './turn.record.js';

/** So long after its end a turn may still be told of: by then its process, or the scheduler's call to another one, has ended it. */
const MARGIN_MS = 30_000;

/** Whether a turn is still being worked on, or was given up by everybody. */
export function isUnderWay(turn: TurnUnderWay | undefined, now: Date): turn is TurnUnderWay {
  return turn !== undefined && !turn.asks && Date.parse(turn.until) + MARGIN_MS > now.getTime();
}

/** Whether the model has asked the person something that may be answered now. */
export function isAsking(turn: TurnUnderWay | undefined, now: Date): boolean {
  return turn?.asks === true && Date.parse(turn.until) > now.getTime();
}

/** What a model did, as people read it: the last of it, should it be much. */
export function shownDeeds(deeds: readonly Deed[]): AssistantDeed[] {
  return deeds.slice(-LIVE_LIMITS.steps).map(({ tool, failed, given, result }) => ({
    tool: cut(tool, 80),
    title: toolNamed(tool)?.title ?? cut(tool, 80),
    failed,
    ...(given && { given }),
    ...(result && { result }),
  }));
}

/** A turn as it is shown while it is worked on. */
export function workingTurn({ id, at, n, deeds }: Pick<TurnRecord, 'id' | 'at' | 'n' | 'deeds'>): WorkingTurn {
  return { id, at, n, deeds: shownDeeds(deeds) };
}
