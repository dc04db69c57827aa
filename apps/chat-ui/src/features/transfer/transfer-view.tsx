import { ArrowLeft } from 'lucide-react';
import { useEffect } from 'react';
import { goTo } from '../../shared/route/route.js';
import { Button } from '../../shared/ui/button.js';
import { Logo } from '../../shared/ui/logo.js';
import { ExportPart } from './export/export-part.js';
import { FeedPart } from './feed/feed-part.js';
import { ImportPart } from './import/import-part.js';

/** Settings › Import and export: how tasks come in, and leave. */
export default function TransferView() {
  useEffect(() => {
    document.title = 'Import and export – Errand';
  }, []);
  return (
    <div className="flex h-dvh flex-col">
      <header className="flex h-14 shrink-0 items-center gap-3 border-b border-line bg-surface px-4">
        <Logo bare />
        <h1 className="text-[15px] font-semibold text-muted">Import and export</h1>
        <span className="flex-1" />
        <Button size="sm" look="ghost" icon={<ArrowLeft size={16} aria-hidden />} onClick={() => goTo('list')}>
          Your list
        </Button>
      </header>
      <main className="scroll-pane min-h-0 flex-1 p-3 safe-bottom sm:p-5">
        <div className="mx-auto grid max-w-2xl grid-cols-1 gap-4">
          <ImportPart />
          <ExportPart />
          <FeedPart />
        </div>
      </main>
    </div>
  );
}
