/** The look of everything that is typed into. */
export const FIELD =
  'rounded-lg border border-edge/60 bg-raised text-ink transition-[border-color,box-shadow] duration-150 ' +
  'hover:border-edge focus:border-accent focus:outline-2 focus:outline-offset-0 focus:outline-accent/35';
