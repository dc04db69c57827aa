import { Bookmark } from 'lucide-react';
import { IconButton } from '../../shared/ui/icon-button.js';
import { shelfDialog } from './shelf-store.js';

/** Keeps the filter line that is shown, under a name. */
export function SaveFilterButton({ line }: { line: string }) {
  if (line.trim() === '') return null;
  return (
    <IconButton label="Save this filter" onClick={() => shelfDialog.set({ ask: 'save-filter', line: line.trim() })}>
      <Bookmark size={17} aria-hidden />
    </IconButton>
  );
}
