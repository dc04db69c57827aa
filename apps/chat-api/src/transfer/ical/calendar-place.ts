/** What dates without a zone or a time of day are meant in: the person's own settings. */
export interface CalendarPlace {
  /** IANA name. */
  timeZone: string;
  /** HH:MM: what the reminders of a whole day count from. */
  dayStart: string;
}
