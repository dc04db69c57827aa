import { Folder } from 'lucide-react';
import { Menu, MenuItem, MenuLine, MenuRadio } from '../../../shared/ui/menu.js';
import { useOverview } from '../../shelf/data/use-overview.js';
import { shelfDialog } from '../../shelf/shelf-store.js';
import { FieldButton } from './field-button.js';
import type { FieldProps } from './title-field.js';

/** No name of a list is empty. */
const NONE = '';

/** The list that it is in: one, or none. */
export function ListField({ task, change }: FieldProps) {
  const { data } = useOverview();
  const names = [...new Set([...(data?.lists.map(({ name }) => name) ?? []), ...(task.list ? [task.list] : [])])];
  const options = [{ value: NONE, label: 'No list' }, ...names.map((name) => ({ value: name, label: name }))];
  return (
    <Menu
      align="start"
      trigger={
        <FieldButton label="List" icon={<Folder size={15} aria-hidden />} filled={task.list !== null}>
          {task.list ?? 'List'}
        </FieldButton>
      }
    >
      <MenuRadio value={task.list ?? NONE} options={options} onChange={(list) => change({ list: list || null })} />
      <MenuLine />
      <MenuItem onSelect={() => shelfDialog.set({ ask: 'new-list' })}>New list…</MenuItem>
    </Menu>
  );
}
