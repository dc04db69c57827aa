import { Button } from '../../../shared/ui/button.js';
import { Dialog } from '../../../shared/ui/dialog.js';

export interface BulkDeleteProps {
  /** "3 tasks". */
  many: string;
  onClose: () => void;
  onDelete: () => void;
}

/** Asks before several tasks go into the trash. */
export function BulkDelete({ many, onClose, onDelete }: BulkDeleteProps) {
  const remove = (): void => {
    onDelete();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Delete ${many}?`}
      description="Their sub-tasks go along, and of a repeating task nothing follows. They can be restored from the trash."
    >
      <div className="flex justify-end gap-2 pt-2">
        <Button look="ghost" onClick={onClose}>
          Keep them
        </Button>
        <Button look="danger" onClick={remove}>
          Delete
        </Button>
      </div>
    </Dialog>
  );
}
