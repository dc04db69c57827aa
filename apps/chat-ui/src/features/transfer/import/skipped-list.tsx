import { listed, plural } from '../../../shared/words/plural.js';

const SHOWN = 5;

/** The files that were not read, since they are no CSV. */
export function SkippedList({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  const shown = names.slice(0, SHOWN);
  const more = names.length - shown.length;
  return (
    <p className="mt-3 text-[13px] text-muted wrap-anywhere">
      Not read, since {names.length === 1 ? 'it is' : 'they are'} no CSV:{' '}
      {listed(more > 0 ? [...shown, `${plural(more, 'other')}`] : shown)}.
    </p>
  );
}
