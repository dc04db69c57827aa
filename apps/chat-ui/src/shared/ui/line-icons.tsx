import type { ComponentProps } from 'react';

interface LineIconProps extends ComponentProps<'svg'> {
  size: number;
}

/** An icon of which a list has one on every line: lucide's, in a single path where it is of up to eleven elements there. */
const lineIcon = (path: string) =>
  function LineIcon({ size, ...rest }: LineIconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
        {...rest}
      >
        <path d={path} />
      </svg>
    );
  };

export const CalendarIcon = lineIcon(
  'M8 2v4m8-4v4M5 4h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2ZM3 10h18' +
    'M8 14h.01M12 14h.01M16 14h.01M8 18h.01M12 18h.01M16 18h.01',
);

export const EllipsisIcon = lineIcon(
  'M11 5a1 1 0 1 0 2 0 1 1 0 1 0-2 0m0 7a1 1 0 1 0 2 0 1 1 0 1 0-2 0m0 7a1 1 0 1 0 2 0 1 1 0 1 0-2 0',
);
