import { event } from '../catalog/event.js';
import { EVENT_TYPES, type EventType } from '../catalog/event-types.js';
import { type EnvelopeOptions, toCloudEvent } from '../envelope.js';
import { parseEvent } from '../parse/parse-event.js';
import { goldenSamples } from '../testing/golden-samples.js';

const samples = goldenSamples();

describe('golden samples', () => {
  it('exist for every version ever published', () => {
    expect(EVENT_TYPES.filter((type) => !samples.some(({ name }) => name === type))).toEqual([]);
  });

  it.each(samples.map(({ name, event }) => [name, event] as const))('%s is read without a loss', (name, sample) => {
    const parsed = parseEvent(sample);
    expect(name.startsWith(sample.type)).toBe(true);
    expect(parsed.receivedType).toBe(sample.type);
    if (parsed.type === sample.type) expect(parsed.data).toEqual(sample.data);
  });

  it.each(samples.map(({ name, event }) => [name, event] as const))(
    '%s is what the producer writes',
    (_name, sample) => {
      const { id, time, traceparent } = sample as Record<string, string | undefined>;
      const source = String(sample.source).replace('errand/', '');
      const options = { source, id, time, traceparent } as EnvelopeOptions<EventType>;
      const made = toCloudEvent(event(sample.type, sample.data as never), options);
      expect(JSON.parse(JSON.stringify(made))).toEqual(sample);
    },
  );
});
