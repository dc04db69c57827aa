/** The look of what floats over the page: menus and popovers. */
export const FLOATING =
  'z-50 max-h-(--radix-popper-available-height) animate-rise overflow-y-auto rounded-xl border border-line bg-raised ' +
  'shadow-float outline-none';
