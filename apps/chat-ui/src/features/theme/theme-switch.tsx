import { useStore } from '../../shared/store/use-store.js';
import { Segmented } from '../../shared/ui/segmented.js';
import { chooseTheme, themeStore } from './theme-store.js';
import { THEMES } from './themes.js';

/** Light, dark, or as the system has it. */
export function ThemeSwitch({ className }: { className?: string }) {
  return (
    <Segmented
      label="Theme"
      value={useStore(themeStore)}
      options={THEMES}
      onChange={chooseTheme}
      className={className}
    />
  );
}
