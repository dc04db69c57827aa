import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { answerOf } from '../../../api/answer.js';
import { apiOnce } from '../../../api/client.js';
import { useStore } from '../../../shared/store/use-store.js';
import { Dialog } from '../../../shared/ui/dialog.js';
import { Loaded } from '../../../shared/ui/loaded.js';
import { listed } from '../../../shared/words/plural.js';
import { OPERATIONS } from '../data/use-operations.js';
import { Nothing } from '../section.js';
import { hideFlow, shownFlow, type FlowKey } from './flow-store.js';
import { FlowStepItem } from './flow-step.js';

/** One flow from the request to what was delivered, each step with its time and its service. */
export function FlowDrawer({ now }: { now: number }) {
  const flow = useStore(shownFlow);
  if (!flow) return null;
  return (
    <Dialog open onClose={hideFlow} shape="side" title="Flow" description={`Correlation id ${flow.correlationId}`}>
      <Steps flow={flow} now={now} />
    </Dialog>
  );
}

function Steps({ flow, now }: { flow: FlowKey; now: number }) {
  const steps = useQuery({
    queryKey: [OPERATIONS, 'flow', flow],
    queryFn: ({ signal }) => answerOf(apiOnce.GET('/api/operations/flows/steps', { params: { query: flow }, signal })),
    refetchInterval: 5_000,
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded from={steps} what="The flow">
      {({ incomplete, items }) => (
        <>
          <p className="mb-4 text-[13px] wrap-anywhere text-muted">User {flow.userId}</p>
          {incomplete.length > 0 && (
            <p role="status" className="mb-4 rounded-lg bg-warn-soft px-3 py-2 text-[13px] text-warn">
              {listed(incomplete)} did not answer: their steps are missing.
            </p>
          )}
          {items.length === 0 && <Nothing>Nothing is known of it.</Nothing>}
          <ol className="relative">
            {items.map((step, i) => (
              <FlowStepItem key={`${step.kind} ${step.id ?? i}`} step={step} first={items[0]?.at} now={now} />
            ))}
          </ol>
        </>
      )}
    </Loaded>
  );
}
