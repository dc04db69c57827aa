import { createStore } from '../../shared/store/create-store.js';

export type Theme = 'system' | 'light' | 'dark';

/** Read by `public/theme.js` before the first paint. */
const KEY = 'errand.theme';

function stored(): Theme {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    return 'system';
  }
}

export const themeStore = createStore<Theme>(stored());

/** Chooses the colours of this browser; `system` follows it. */
export function chooseTheme(theme: Theme): void {
  themeStore.set(theme);
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  colourWindow(theme);
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage is closed to us: the choice lasts as long as the page.
  }
}

/** The browser's own bars take the page's colours. */
function colourWindow(theme: Theme): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const of = meta.dataset['of'];
    meta.media = theme === 'system' ? `(prefers-color-scheme: ${of})` : of === theme ? 'all' : 'not all';
  }
}
