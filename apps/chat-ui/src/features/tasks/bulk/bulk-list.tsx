import { Folder } from 'lucide-react';
import { IconButton } from '../../../shared/ui/icon-button.js';
import { Menu, MenuItem, MenuLine } from '../../../shared/ui/menu.js';
import { useOverview } from '../../shelf/data/use-overview.js';
import type { BulkUpdate } from './bulk-update.js';

/** The list that all of them go into. */
export function BulkList({ update }: BulkUpdate) {
  const { data } = useOverview();
  return (
    <Menu
      trigger={
        <IconButton label="Move to a list">
          <Folder size={16} aria-hidden />
        </IconButton>
      }
    >
      {data?.lists.map(({ name }) => (
        <MenuItem key={name} onSelect={() => update({ list: name })}>
          {name}
        </MenuItem>
      ))}
      {data && data.lists.length > 0 && <MenuLine />}
      <MenuItem onSelect={() => update({ list: null })}>No list</MenuItem>
    </Menu>
  );
}
