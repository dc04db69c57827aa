import { reminderLetter } from './reminder-letter.js';

const FACTS = { reminderId: 'r-1', title: 'Pay rent', dueAt: '2026-03-05T15:00:00Z' };
const URL = 'https://errand.example.org';

describe('the mail of a reminder', () => {
  it('is in English, in the zone and habit of its reader', () => {
    const letter = reminderLetter(FACTS, { locale: 'en-GB', timeZone: 'Europe/London' }, URL);
    expect(letter).toEqual({
      language: 'en',
      subject: 'Pay rent',
      heading: 'Pay rent',
      paragraphs: [expect.stringMatching(/^Due: Thursday,? 5 March 2026 at 15:00\.$/)],
      action: { label: 'Open Errand', url: URL },
      more: { label: 'Why did I get this?', url: `${URL}/?why=r-1` },
      footer: 'You get this because reminders by e-mail are on in your settings.',
    });
  });

  it('is in German, and says that it was held back', () => {
    const letter = reminderLetter(
      { ...FACTS, heldBy: 'quiet-hours' },
      { locale: 'de', timeZone: 'Europe/Berlin' },
      URL,
    );
    expect(letter.paragraphs).toEqual([
      'Fällig: Donnerstag, 5. März 2026 um 16:00.',
      'Sie hat auf das Ende deiner Ruhezeit gewartet.',
    ]);
    expect([letter.language, letter.action?.label]).toEqual(['de', 'Errand öffnen']);
  });

  it('is in English for a language that is none of ours', () => {
    const { language, paragraphs } = reminderLetter(FACTS, { locale: 'fr', timeZone: 'UTC' }, URL);
    expect(language).toBe('en');
    expect(paragraphs[0]).toMatch(/^Due: Thursday, March 5, 2026 at 3:00\sPM\.$/);
  });
});
