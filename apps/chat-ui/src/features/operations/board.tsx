import { useState } from 'react';
import { DeadLettersSection } from './dead-letters/dead-letters-section.js';
import { useServices } from './data/use-operations.js';
import { FlowDrawer } from './flows/flow-drawer.js';
import { FlowsSection } from './flows/flows-section.js';
import { JobsSection } from './jobs/jobs-section.js';
import { ServicesSection } from './services/services-section.js';
import { TopicsSection } from './topics/topics-section.js';

/** Everything at a glance. "Ago" is counted from the last look: between two looks nothing on the page moves. */
export function Board() {
  const { dataUpdatedAt, errorUpdatedAt } = useServices();
  const [opened] = useState(() => Date.now());
  const now = Math.max(opened, dataUpdatedAt, errorUpdatedAt);
  return (
    <div className="mx-auto grid max-w-[88rem] gap-3 sm:gap-4">
      <ServicesSection now={now} />
      <DeadLettersSection now={now} />
      <div className="grid items-start gap-3 sm:gap-4 lg:grid-cols-2">
        <TopicsSection now={now} />
        <div className="grid gap-3 sm:gap-4">
          <JobsSection now={now} />
          <FlowsSection now={now} />
        </div>
      </div>
      <FlowDrawer now={now} />
    </div>
  );
}
