import { Check, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../../../shared/ui/button.js';
import { FIELD } from '../../../shared/ui/field-style.js';

/** The address of a feed that was just made, to be copied. */
export function FeedAddress({ path }: { path: string }) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const address = new URL(path, location.origin).href;
  const copy = (): void => {
    void navigator.clipboard.writeText(address).then(() => setCopied(true));
  };
  return (
    <div className="mb-4">
      <label htmlFor={id} className="mb-1.5 block text-[13px] font-medium">
        The address, shown this once
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          value={address}
          aria-describedby={`${id}-note`}
          onFocus={({ currentTarget }) => currentTarget.select()}
          className={`${FIELD} h-10 min-w-0 flex-1 px-3 font-mono text-[13px]`}
        />
        <Button
          icon={copied ? <Check size={17} aria-hidden /> : <Copy size={17} aria-hidden />}
          aria-live="polite"
          onClick={copy}
        >
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </div>
      <p id={`${id}-note`} className="mt-1.5 text-[13px] text-pretty text-muted">
        In a calendar, choose to subscribe to or add a calendar <em>from URL</em>. Tasks with a due date are shown as
        events; for programs that know to-dos, add <code>?as=todo</code>.
      </p>
    </div>
  );
}
