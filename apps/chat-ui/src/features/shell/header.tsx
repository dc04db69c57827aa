import { Activity, ArrowDownUp, CircleUserRound, Keyboard, LogOut, Settings } from 'lucide-react';
import type { User } from '../../api/types.js';
import { goTo } from '../../shared/route/route.js';
import { useStore } from '../../shared/store/use-store.js';
import { IconButton } from '../../shared/ui/icon-button.js';
import { Logo } from '../../shared/ui/logo.js';
import { Menu, MenuHeading, MenuItem, MenuLine, MenuRadio } from '../../shared/ui/menu.js';
import { askToLogOut } from '../auth/ask-to-log-out.js';
import { showHelp } from '../keyboard/help-store.js';
import { LiveBadge } from '../live/live-badge.js';
import { ReminderBell } from '../reminders/reminder-bell.js';
import { settingsOpen } from '../settings/settings-store.js';
import { useProfile } from '../settings/use-profile.js';
import { chooseTheme, themeStore } from '../theme/theme-store.js';
import { THEMES } from '../theme/themes.js';

const SIZE = 16;

/** The top of the page: the name, the state of the connection, reminders, and the person. */
export function Header({ user }: { user: User }) {
  const theme = useStore(themeStore);
  const { data: profile } = useProfile();
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-b border-line bg-surface px-4">
      <Logo />
      <span className="flex-1" />
      <LiveBadge />
      <div className="max-md:hidden">
        <ReminderBell />
      </div>
      <Menu
        trigger={
          <IconButton label="Your account">
            <CircleUserRound size={20} aria-hidden />
          </IconButton>
        }
      >
        <MenuHeading>{user.email}</MenuHeading>
        <MenuItem icon={<Settings size={SIZE} aria-hidden />} onSelect={() => settingsOpen.set(true)}>
          Settings
        </MenuItem>
        <MenuItem icon={<ArrowDownUp size={SIZE} aria-hidden />} onSelect={() => goTo('transfer')}>
          Import and export
        </MenuItem>
        <MenuItem icon={<Keyboard size={SIZE} aria-hidden />} hint="?" onSelect={showHelp}>
          Keyboard
        </MenuItem>
        {profile?.isAdmin && (
          <MenuItem icon={<Activity size={SIZE} aria-hidden />} onSelect={() => goTo('operations')}>
            Operations
          </MenuItem>
        )}
        <MenuLine />
        <MenuHeading>Theme</MenuHeading>
        <MenuRadio value={theme} options={THEMES} onChange={chooseTheme} />
        <MenuLine />
        <MenuItem icon={<LogOut size={SIZE} aria-hidden />} onSelect={askToLogOut}>
          Log out
        </MenuItem>
      </Menu>
    </header>
  );
}
