import { allFindings, contrastFindings } from './axe.js';
import type { BrowserUser } from './browser-user.js';
import { LOOKS } from './looks.js';

const WIDTHS = { desk: { width: 1280, height: 800 }, phone: { width: 390, height: 780 } };
export type Width = keyof typeof WIDTHS;

const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * Keeps a picture of the page as it is in each theme, and asks axe-core.
 *
 * @param ask what is asked of a theme; everything when left out
 * @returns what keeps people out
 */
export async function lookAt(
  user: BrowserUser,
  view: string,
  themes: readonly Theme[] = THEMES,
  ask: (theme: Theme) => Promise<string[]> = () => allFindings(user.page),
): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of LOOKS ? themes : []) {
    await user.page.emulateMedia({ colorScheme: theme });
    await user.settled();
    await user.shoot(`${view}-${theme}`);
    faults.push(...(await ask(theme)).map((finding) => `${view} ${theme}: ${finding}`));
  }
  const overflow = await user.overflow();
  if (overflow > 0) faults.push(`${view}: wider than its window by ${overflow} px`);
  return faults;
}

/** Looks at views at both widths and in both themes: keeps a picture of each, and gathers what keeps people out. */
export class Gallery {
  private readonly faults: string[] = [];

  constructor(private readonly user: BrowserUser) {}

  /** Leaves the page at the width of a desk. */
  async look(view: string, ...widths: Width[]): Promise<void> {
    await this.user.page.mouse.move(0, 0);
    for (const width of widths.length > 0 ? widths : (['desk', 'phone'] as const)) await this.lookAt(view, width);
    await this.resize('desk');
  }

  /** The same for what lies over a view, and looks alike at both widths: on a phone in one theme. */
  async lookAtWindow(view: string): Promise<void> {
    await this.lookAt(view, 'desk');
    await this.lookAt(view, 'phone', ['light']);
    await this.resize('desk');
  }

  async resize(width: Width): Promise<void> {
    await this.user.page.setViewportSize(WIDTHS[width]);
  }

  /** What was found since it was asked last. */
  findings(): string[] {
    return this.faults.splice(0);
  }

  private async lookAt(view: string, width: Width, themes: readonly Theme[] = THEMES): Promise<void> {
    await this.resize(width);
    this.faults.push(...(await lookAt(this.user, `${view}-${width}`, themes, (theme) => this.ask(width, theme))));
  }

  /** Only the contrast depends on the theme, and it does not depend on the width: what was asked once is not asked again. */
  private async ask(width: Width, theme: Theme): Promise<string[]> {
    if (theme === 'light') return allFindings(this.user.page);
    return width === 'desk' ? contrastFindings(this.user.page) : [];
  }
}
