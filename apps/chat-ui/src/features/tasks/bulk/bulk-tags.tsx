import { Hash } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { LIMITS } from '../../../api/limits.js';
import { useStore } from '../../../shared/store/use-store.js';
import { Button } from '../../../shared/ui/button.js';
import { FIELD } from '../../../shared/ui/field-style.js';
import { IconButton } from '../../../shared/ui/icon-button.js';
import { Popover } from '../../../shared/ui/popover.js';
import { cleanTag } from '../edit/clean-tag.js';
import { knownTags } from '../filter/known-tags.js';
import type { BulkUpdate } from './bulk-update.js';

/** A tag for all of them, or less of one. */
export function BulkTags({ update }: BulkUpdate) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const known = useStore(knownTags);
  const tag = cleanTag(text);
  const send = (change: { addTags?: string[]; removeTags?: string[] }) => (event?: FormEvent) => {
    event?.preventDefault();
    if (!tag) return;
    update(change);
    setText('');
    setOpen(false);
  };
  return (
    <Popover
      label="Tags"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <IconButton label="Tags">
          <Hash size={16} aria-hidden />
        </IconButton>
      }
    >
      <form onSubmit={send({ addTags: [tag] })} className="flex w-60 flex-col gap-2">
        <input
          autoFocus
          aria-label="Tag"
          placeholder="Tag"
          list="tags-for-all"
          maxLength={LIMITS.tag}
          value={text}
          onChange={({ target }) => setText(target.value)}
          className={`${FIELD} h-9 px-3 text-sm`}
        />
        <datalist id="tags-for-all">
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <div className="flex justify-end gap-2">
          <Button size="sm" look="ghost" disabled={!tag} onClick={() => send({ removeTags: [tag] })()}>
            Take away
          </Button>
          <Button size="sm" look="primary" type="submit" disabled={!tag}>
            Add
          </Button>
        </div>
      </form>
    </Popover>
  );
}
