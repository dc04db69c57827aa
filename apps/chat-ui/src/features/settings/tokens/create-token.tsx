import { useState, type FormEvent } from 'react';
import { describeError } from '../../../api/problem.js';
import type { ApiToken } from '../../../api/types.js';
import { Button } from '../../../shared/ui/button.js';
import { Segmented } from '../../../shared/ui/segmented.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { useCreateToken } from './use-api-tokens.js';

type Scopes = 'read' | 'write' | 'both' | 'asking';

const SCOPES: Readonly<Record<Scopes, ApiToken['scopes']>> = {
  read: ['read'],
  write: ['write'],
  both: ['read', 'write'],
  asking: ['read', 'write-with-approval'],
};
const OPTIONS = [
  { value: 'read', label: 'Read' },
  { value: 'write', label: 'Write' },
  { value: 'both', label: 'Both' },
  { value: 'asking', label: 'Read, and ask' },
] as const;

/** Makes a token and shows it, once. */
export function CreateToken() {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scopes>('read');
  const { mutate, data, isPending, error, reset } = useCreateToken();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    mutate({ name, scopes: SCOPES[scopes] }, { onSuccess: () => setName('') });
  };
  return (
    <form onSubmit={submit} className="space-y-3">
      <TextField
        label="New token for"
        placeholder="my script"
        maxLength={100}
        value={name}
        error={error ? describeError(error) : undefined}
        onChange={({ target }) => {
          setName(target.value);
          reset();
        }}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Segmented label="What it may do" value={scopes} options={OPTIONS} onChange={setScopes} />
        <Button type="submit" busy={isPending} disabled={name.trim() === ''}>
          Make a token
        </Button>
      </div>
      {scopes === 'asking' && (
        <p className="text-[13px] text-muted">For assistants (MCP): whatever it wants to change waits for your yes.</p>
      )}
      {data && (
        <div role="status" className="rounded-lg bg-accent-soft px-3.5 py-2.5 text-[13px]">
          <p>Copy it now: it is not shown again. Programs send it as “Authorization: Bearer …”.</p>
          <code className="mt-1.5 block font-mono break-all select-all">{data.token}</code>
        </div>
      )}
    </form>
  );
}
