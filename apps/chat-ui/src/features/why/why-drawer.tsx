import type { Why } from '../../api/types.js';
import { useStore } from '../../shared/store/use-store.js';
import { useCalendar } from '../../shared/time/calendar.js';
import { useNow } from '../../shared/time/use-now.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { Loaded } from '../../shared/ui/loaded.js';
import { listed } from '../../shared/words/plural.js';
import { useWhy } from './use-why.js';
import { WhyStepItem } from './why-step.js';
import { hideWhy, whyOf, type Asked } from './why-store.js';

const STANDS: Readonly<Record<Why['status'], string | undefined>> = {
  open: undefined,
  done: 'This task is completed.',
  deleted: 'This task is in the trash.',
  gone: 'This task is gone.',
};

/** "Why did I get this?": from the first cause to what came of it. */
export default function WhyDrawer() {
  const asked = useStore(whyOf);
  return asked ? <Shown asked={asked} /> : null;
}

function Shown({ asked }: { asked: Asked }) {
  const why = useWhy(asked);
  const title = 'notification' in asked ? 'Why did I get this?' : 'Why did this happen?';
  return (
    <Dialog open readOnly onClose={hideWhy} shape="side" title={title} description={why.data?.title ?? undefined}>
      <Loaded
        from={why}
        what="The reason"
        shapes={['h-12 w-3/4', 'h-10 w-2/3', 'h-10 w-1/2']}
        className="space-y-5 pt-2"
      >
        {(data) => <Steps why={data} />}
      </Loaded>
    </Dialog>
  );
}

function Steps({ why: { items, incomplete, status } }: { why: Why }) {
  const reading = { now: useNow(), calendar: useCalendar() };
  const stands = STANDS[status];
  return (
    <>
      {incomplete.length > 0 && (
        <p role="status" className="mb-4 rounded-lg bg-warn-soft px-3 py-2 text-[13px] text-warn">
          {listed(incomplete)} did not answer: what came of it may be missing.
        </p>
      )}
      <ol className="relative pt-1">
        {items.map((step, i) => (
          <WhyStepItem key={`${step.kind} ${step.at} ${i}`} step={step} reading={reading} />
        ))}
      </ol>
      {stands && <p className="text-[13px] text-muted">{stands}</p>}
    </>
  );
}
