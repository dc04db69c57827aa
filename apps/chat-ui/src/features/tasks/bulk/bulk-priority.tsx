import { Flag } from 'lucide-react';
import { IconButton } from '../../../shared/ui/icon-button.js';
import { Menu, MenuItem } from '../../../shared/ui/menu.js';
import { PRIORITIES, PRIORITY_NAMES, PRIORITY_TONES } from '../priority.js';
import type { BulkUpdate } from './bulk-update.js';

/** How much all of them matter. */
export function BulkPriority({ update }: BulkUpdate) {
  return (
    <Menu
      trigger={
        <IconButton label="Priority">
          <Flag size={16} aria-hidden />
        </IconButton>
      }
    >
      {PRIORITIES.map((priority) => (
        <MenuItem
          key={priority}
          icon={<Flag size={15} className={PRIORITY_TONES[priority]} aria-hidden />}
          onSelect={() => update({ priority })}
        >
          {PRIORITY_NAMES[priority]}
        </MenuItem>
      ))}
    </Menu>
  );
}
