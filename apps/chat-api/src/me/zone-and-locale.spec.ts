import { event } from '@errand/events';
import { aUserRegistered } from '@errand/events/testing';
import fc from 'fast-check';
import { isLocale, isTimeZone } from './zone-and-locale.js';

const published = (profile: object) => {
  const registered = aUserRegistered();
  return event('errand.user.registered.v1', { ...registered, profile: { ...registered.profile, ...profile } });
};

describe('isLocale', () => {
  it.each(['en', 'en-US', 'de', 'zh-Hant-TW', 'de-DE-u-co-phonebk'])('knows %s', (tag) => {
    expect(isLocale(tag)).toBe(true);
  });

  it.each(['', '???', 'e', 'en_US', 'en-', 'x'.repeat(36), 5, null, undefined, {}, ['en']])('refuses %j', (tag) => {
    expect(isLocale(tag)).toBe(false);
  });

  it('takes nothing that could not be published', () => {
    const subtag = fc.string({ unit: fc.constantFrom(...'abzABZ019'), minLength: 1, maxLength: 9 });
    const tag = fc.array(subtag, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('-'));
    fc.assert(
      fc.property(fc.oneof(tag, fc.string(), fc.constant('en-x-a-b-c-d-e-f-g-h')), (locale) => {
        if (isLocale(locale)) published({ locale });
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('isTimeZone', () => {
  it('takes every zone that there is, and each can be published', () => {
    for (const timeZone of ['UTC', ...Intl.supportedValuesOf('timeZone')]) {
      expect(isTimeZone(timeZone)).toBe(true);
      published({ timeZone });
    }
  });

  it.each(['', 'Mars/Olympus', '+02:00', 'Europe/Berlin ', 5, null, undefined, {}, ['UTC']])('refuses %j', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});
