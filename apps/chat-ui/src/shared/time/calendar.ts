import { createContext, useContext } from 'react';

/** In whose calendar dates are shown. */
export interface Calendar {
  /** IANA name, from the profile. */
  zone: string;
  /** BCP 47 tag that decides how dates are written. */
  locale: string;
}

export const CalendarContext = createContext<Calendar>({ zone: 'UTC', locale: 'en' });

/** The calendar of the person who is logged in. */
export const useCalendar = (): Calendar => useContext(CalendarContext);

/** The page speaks English: of a profile's language only the region's habits are taken, such as 24 hours and day before month. */
export function dateLocale(locale: string): string {
  try {
    const { language, region } = new Intl.Locale(locale);
    if (language === 'en') return locale;
    return region ? `en-${region}` : 'en-GB';
  } catch {
    return 'en';
  }
}
