/** How the person reads. */
export interface Reader {
  locale: string;
  timeZone: string;
}
