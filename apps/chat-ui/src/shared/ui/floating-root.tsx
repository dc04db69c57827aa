const ID = 'floating';

/** Where what floats over the page stands in it: inside of its main part, so that screen readers find it there. */
export function FloatingRoot() {
  return <div id={ID} />;
}

/** Undefined where the page has none: then it is the body. */
export const floatingRoot = (): HTMLElement | undefined => document.getElementById(ID) ?? undefined;
