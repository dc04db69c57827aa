import type { Service } from '../../../api/types.js';

type Report = NonNullable<Service['report']>;
type Activity = Report['topics'][number];

/** What one service does with a topic. */
export interface TopicPart {
  app: string;
  activity: Activity;
}

/** A topic with who sends to it and who receives from it, as far as they did since they started. */
export interface TopicRow {
  topic: string;
  senders: readonly TopicPart[];
  receivers: readonly TopicPart[];
}

/** What waits somewhere on the way of an event, and since when. */
export interface Waiting {
  app: string;
  what: 'outbox' | 'failing';
  events: number;
  since: string | undefined;
}

/** It has a part of the page for itself, and who keeps it counts differently. */
const DEAD_LETTERS = 'dead-letters';

const wasSent = ({ activity }: TopicPart): boolean => activity.accepted + activity.refused > 0;

/** Receivers are those whose sidecar is subscribed, so that one that has got nothing yet is in sight too. */
export function topicRows(services: readonly Service[]): TopicRow[] {
  const reports = services.flatMap(({ report }) => report ?? []);
  const topics = new Set(reports.flatMap((one) => [...one.topics.map(({ topic }) => topic), ...subscribed(one)]));
  return [...topics]
    .filter((topic) => topic !== DEAD_LETTERS)
    .sort()
    .map((topic) => ({
      topic,
      senders: reports.map((one) => partOf(one, topic)).filter(wasSent),
      receivers: reports.filter((one) => subscribed(one).includes(topic)).map((one) => partOf(one, topic)),
    }));
}

/** Everything that waits now: in an outbox for the broker, or to be delivered again. */
export function waitingIn(services: readonly Service[]): Waiting[] {
  const reports = services.flatMap(({ report }) => report ?? []);
  const all = reports.flatMap(({ app, outbox, failing }) => [
    ...(outbox ? [{ app, what: 'outbox' as const, ...outbox }] : []),
    { app, what: 'failing' as const, ...failing },
  ]);
  return all.filter(({ events }) => events > 0).map((one) => ({ ...one, since: one.since }));
}

const subscribed = ({ sidecar }: Report): readonly string[] => sidecar?.topics ?? [];

const partOf = ({ app, topics }: Report, topic: string): TopicPart => ({
  app,
  activity: topics.find((one) => one.topic === topic) ?? {
    topic,
    accepted: 0,
    refused: 0,
    acknowledged: 0,
    retried: 0,
    dropped: 0,
  },
});
