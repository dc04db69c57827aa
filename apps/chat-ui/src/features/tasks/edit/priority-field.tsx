import { Flag } from 'lucide-react';
import type { Priority } from '../../../api/types.js';
import { Menu, MenuRadio } from '../../../shared/ui/menu.js';
import { PRIORITIES, PRIORITY_NAMES, PRIORITY_TONES } from '../priority.js';
import { FieldButton } from './field-button.js';
import type { FieldProps } from './title-field.js';

const OPTIONS = PRIORITIES.map((priority) => ({
  value: String(priority),
  label: PRIORITY_NAMES[priority],
  icon: <Flag size={15} className={PRIORITY_TONES[priority]} aria-hidden />,
}));

/** How much it matters. */
export function PriorityField({ task, change }: FieldProps) {
  return (
    <Menu
      align="start"
      trigger={
        <FieldButton
          label="Priority"
          icon={<Flag size={15} className={PRIORITY_TONES[task.priority]} aria-hidden />}
          filled={task.priority < 4}
        >
          {task.priority < 4 ? PRIORITY_NAMES[task.priority] : 'Priority'}
        </FieldButton>
      }
    >
      <MenuRadio
        value={String(task.priority)}
        options={OPTIONS}
        onChange={(value) => change({ priority: Number(value) as Priority })}
      />
    </Menu>
  );
}
