import { isEventType, topicOf, type Topic } from '@errand/events';
import type { Count } from './count.js';
import type { Series } from './series.js';

/** What one process did with a topic since it started. */
export interface TopicActivity {
  topic: Topic;
  /** Events that the broker took, and refusals: an event may have had several before it was taken. */
  accepted: number;
  refused: number;
  /** Deliveries that were handled, that are to come again, and that became dead letters. */
  acknowledged: number;
  retried: number;
  dropped: number;
  /** The last event handled: when, and how long after it happened. Absent: none yet. */
  last?: { at: string; delaySeconds: number };
}

/** The last event of a topic that was handled, ms. */
export interface LastHandled {
  at: number;
  delay: number;
}

/** Sums up by topic what is counted by type and result. What could not be read has no topic and is left out. */
export function topicActivity(
  counted: readonly Series<Count>[],
  last: ReadonlyMap<Topic, LastHandled>,
): TopicActivity[] {
  const found = new Map<Topic, TopicActivity>();
  for (const [[type = '', result], { value }] of counted.flatMap((series) => [...series])) {
    if (!isEventType(type)) continue;
    const topic = topicOf(type);
    const activity = found.get(topic) ?? none(topic, last.get(topic));
    activity[result as keyof typeof NOTHING] += value;
    found.set(topic, activity);
  }
  return [...found.values()];
}

const NOTHING = { accepted: 0, refused: 0, acknowledged: 0, retried: 0, dropped: 0 };

function none(topic: Topic, last: LastHandled | undefined): TopicActivity {
  const shown = last && { at: new Date(last.at).toISOString(), delaySeconds: last.delay / 1_000 };
  return { topic, ...NOTHING, ...(shown && { last: shown }) };
}
