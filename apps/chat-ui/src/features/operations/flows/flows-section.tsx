import { useState } from 'react';
import type { Flow } from '../../../api/types.js';
import { TextField } from '../../../shared/ui/text-field.js';
import { useFlows } from '../data/use-operations.js';
import { Moment } from '../moment.js';
import { Nothing, Section } from '../section.js';
import { shortId, shortTime, shortType } from '../words.js';
import { showFlow } from './flow-store.js';

const has = (flow: Flow, wanted: string): boolean =>
  [flow.correlationId, flow.userId, flow.type, flow.lastType].some((text) => text.includes(wanted));

/** What happened lately, by correlation id. */
export function FlowsSection({ now }: { now: number }) {
  const flows = useFlows();
  const [wanted, setWanted] = useState('');
  return (
    <Section title="Recent flows" loaded={flows}>
      {({ items }) => {
        const found = items.filter((flow) => has(flow, wanted.trim()));
        return (
          <>
            <TextField
              className="px-4 pt-3"
              label="Find by correlation id, user or event"
              value={wanted}
              onChange={({ target }) => setWanted(target.value)}
              autoComplete="off"
              spellCheck={false}
            />
            {items.length === 0 && <Nothing>Nothing has happened yet.</Nothing>}
            {items.length > 0 && found.length === 0 && (
              <Nothing>None of the last {items.length} flows. Older ones are in their users’ logs.</Nothing>
            )}
            <ul className="scroll-pane max-h-[32rem] divide-y divide-line py-1">
              {found.map((flow) => (
                <FlowRow key={`${flow.userId} ${flow.correlationId}`} flow={flow} now={now} />
              ))}
            </ul>
          </>
        );
      }}
    </Section>
  );
}

function FlowRow({ flow, now }: { flow: Flow; now: number }) {
  const { correlationId, userId, startedAt, type, lastAt, lastType } = flow;
  const lasted = (Date.parse(lastAt) - Date.parse(startedAt)) / 1_000;
  return (
    <li>
      <button
        type="button"
        onClick={() => showFlow(flow)}
        className="block w-full px-4 py-2 text-left -outline-offset-2 hover:bg-hover"
      >
        <span className="flex gap-2 text-sm">
          <span className="min-w-0 flex-1 font-medium wrap-anywhere">
            {shortType(type)}
            {lastType !== type && <span className="font-normal text-muted"> … {shortType(lastType)}</span>}
          </span>
          <span className="text-[13px] text-muted">
            <Moment at={lastAt} now={now} />
          </span>
        </span>
        <span className="block text-xs wrap-anywhere text-faint">
          {correlationId} · user {shortId(userId)}
          {lasted > 0 && ` · ${shortTime(lasted)} from first to last`}
        </span>
      </button>
    </li>
  );
}
