import { useStore } from '../../shared/store/use-store.js';
import { Segmented } from '../../shared/ui/segmented.js';
import { chooseTheme, themeStore } from './theme-store.js';

const OPTIONS = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** Light, dark, or as the system has it. */
export function ThemeSwitch({ className }: { className?: string }) {
  return (
    <Segmented
      label="Theme"
      value={useStore(themeStore)}
      options={OPTIONS}
      onChange={chooseTheme}
      className={className}
    />
  );
}
