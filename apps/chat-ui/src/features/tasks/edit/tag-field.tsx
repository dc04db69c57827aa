import { Hash, Plus } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { LIMITS } from '../../../api/limits.js';
import { useStore } from '../../../shared/store/use-store.js';
import { Button } from '../../../shared/ui/button.js';
import { Chip } from '../../../shared/ui/chip.js';
import { FIELD } from '../../../shared/ui/field-style.js';
import { Popover } from '../../../shared/ui/popover.js';
import { knownTags } from '../filter/known-tags.js';
import { cleanTag } from './clean-tag.js';
import { FieldButton } from './field-button.js';
import type { FieldProps } from './title-field.js';

const MOST_OFFERED = 8;

/** The tags, each with an × to take it off, and a way to put one on. */
export function TagField({ task, change }: FieldProps) {
  const { tags } = task;
  const add = (tag: string): void => {
    if (!tags.includes(tag)) change({ tags: [...tags, tag] });
  };
  return (
    <>
      {tags.map((tag) => (
        <Chip
          key={tag}
          tone="accent"
          removeLabel={`Remove tag ${tag}`}
          onRemove={() => change({ tags: tags.filter((one) => one !== tag) })}
        >
          #{tag}
        </Chip>
      ))}
      <Popover
        label="Add a tag"
        trigger={
          <FieldButton label="Tags" icon={<Hash size={15} aria-hidden />} filled={false}>
            Tag
          </FieldButton>
        }
      >
        <TagForm taken={tags} onAdd={add} />
      </Popover>
    </>
  );
}

function TagForm({ taken, onAdd }: { taken: readonly string[]; onAdd: (tag: string) => void }) {
  const [text, setText] = useState('');
  const id = useId();
  const offered = useStore(knownTags)
    .filter((tag) => !taken.includes(tag) && tag.includes(cleanTag(text)))
    .slice(0, MOST_OFFERED);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const tag = cleanTag(text);
    if (tag) onAdd(tag);
    setText('');
  };
  return (
    <form onSubmit={submit} className="w-56">
      <label htmlFor={id} className="sr-only">
        New tag
      </label>
      <div className="flex gap-1.5">
        <input
          id={id}
          autoFocus
          value={text}
          maxLength={LIMITS.tag}
          placeholder="New tag"
          onChange={({ target }) => setText(target.value)}
          className={`${FIELD} h-9 min-w-0 flex-1 px-2.5 text-sm`}
        />
        <Button type="submit" size="sm" className="h-9!" aria-label="Add tag" icon={<Plus size={16} aria-hidden />} />
      </div>
      {offered.length > 0 && (
        <div className="mt-2.5 flex flex-wrap gap-1.5">
          {offered.map((tag) => (
            <button
              key={tag}
              type="button"
              onClick={() => onAdd(tag)}
              className="h-7 rounded-md bg-hover px-2 text-xs font-medium text-muted hover:text-ink pointer-coarse:h-9"
            >
              #{tag}
            </button>
          ))}
        </div>
      )}
    </form>
  );
}
