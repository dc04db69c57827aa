import { LoaderCircle } from 'lucide-react';

/** Something is under way. */
export function Spinner({ size = 16 }: { size?: number }) {
  return <LoaderCircle size={size} className="animate-spin" aria-hidden />;
}
