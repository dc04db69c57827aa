import type { DomainError } from '@errand/dapr';

/** What was refused and why, as the rules say it: they speak English. */
export function refusalInEnglish({ errors, detail }: DomainError): string {
  if (!errors?.length) return detail;
  return errors.map(({ pointer, message, remedy }) => `${fieldName(pointer)}: ${message}. ${remedy}`).join(' ');
}

function fieldName(pointer: string): string {
  const [, field = pointer] = pointer.split('/');
  const name = field === 'parentId' ? 'parent' : field;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
