import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../shared/ui/icon-button.js';
import { TextField } from '../../shared/ui/text-field.js';

export interface PasswordFieldProps {
  /** @default 'Password' */
  label?: string;
  /** @default 'password' */
  name?: string;
  isNew: boolean;
  value: string;
  error: string | undefined;
  hint: string | undefined;
  onChange: (value: string) => void;
}

/** A password, which can be shown to check it. */
export function PasswordField(props: PasswordFieldProps) {
  const { label = 'Password', name = 'password', isNew, value, error, hint, onChange } = props;
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <TextField
      label={label}
      name={name}
      type={shown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      value={value}
      error={error}
      hint={hint}
      onChange={({ target }) => onChange(target.value)}
      end={
        <IconButton label={`${shown ? 'Hide' : 'Show'} ${label.toLowerCase()}`} onClick={() => setShown(!shown)}>
          <Icon size={18} aria-hidden />
        </IconButton>
      }
    />
  );
}
