import { Logger } from '@nestjs/common';
import { ScriptedFaults } from './fault-plan.js';
import { World } from './outbox-world.js';
import { VirtualClock } from './virtual-clock.js';

/** What a test of a scenario works on: the store's faults, and the replicas with the store and the broker between them. */
export interface Scenario {
  plan: ScriptedFaults;
  world: World;
}

/**
 * Makes a world anew before each test of the `describe` that calls it, with these replicas, started and settled. Time is virtual: the spec
 * has to mock `node:timers/promises` as well.
 *
 * @returns the clock
 */
export function worldForEach(pods: readonly string[], take: (scenario: Scenario) => void): VirtualClock {
  const clock = new VirtualClock();
  beforeAll(() => {
    Logger.overrideLogger(false);
    clock.install();
  });
  afterAll(() => clock.uninstall());
  beforeEach(async () => {
    clock.clear();
    const plan = new ScriptedFaults();
    const world = new World(plan);
    for (const pod of pods) world.start(pod);
    await clock.pass(500);
    take({ plan, world });
  });
  return clock;
}
