import { ValidateBy } from 'class-validator';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** A moment: ISO 8601 date and time with an offset, so that it means the same everywhere. */
export const IsMoment = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isMoment',
      validator: {
        validate: isMoment,
        defaultMessage: () => '$property must be a date and time with an offset',
      },
    },
    { context: { remedy: 'Give one like 2026-03-05T15:00:00Z or 2026-03-05T16:00:00%2B01:00 (+ encoded as %2B).' } },
  );

function isMoment(value: unknown): boolean {
  return typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value));
}
