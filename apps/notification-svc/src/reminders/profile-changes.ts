import { Injectable, Logger } from '@nestjs/common';
import type { UserProfile } from '@errand/events';
import { Agendas } from '../agenda/agendas.js';
import type { NewPlan } from '../agenda/agenda.js';
import { JobKeeper } from '../schedule/job-keeper.js';
import { PlannedIndex } from '../schedule/planned-index.js';
import { waiting } from './plan.js';
import { movedPlans } from './replan.js';

/** Plans moved in one change: keeps a transaction small for an account of any size. */
const PORTION = 100;

/** Keeps users' zones and day starts, and moves the reminders that depend on them. */
@Injectable()
export class ProfileChanges {
  private readonly logger = new Logger(ProfileChanges.name);

  constructor(
    private readonly agendas: Agendas,
    private readonly index: PlannedIndex,
    private readonly keeper: JobKeeper,
  ) {}

  /**
   * Takes in a profile. The moving compares plans with the profile that is stored, portion by portion: when it is broken off, the
   * event's redelivery goes on where it stopped.
   *
   * @param userVersion number of the event that told of it: an older one than is known does not overwrite it
   */
  async follow(userId: string, profile: UserProfile, userVersion: number): Promise<void> {
    const { timeZone, dayStart } = profile;
    await this.agendas.change(userId, (agenda, change) => {
      const isNewer = userVersion > (agenda.profile?.userVersion ?? 0);
      if (isNewer) change.saveProfile({ ...profile, userVersion });
    });
    let moved = 0;
    for (let portion = await this.move(userId); portion > 0; portion = await this.move(userId)) moved += portion;
    this.logger.log(
      `profile of user version ${userVersion}: ${timeZone}, day starts ${dayStart}; ${moved} plans moved`,
    );
  }

  /** The index first: once the plans are stored nothing tells any more which of them had moved. Returns how many it moved. */
  private async move(userId: string): Promise<number> {
    const moving = movedPlans(await this.agendas.read(userId), PORTION);
    if (moving.length === 0) return 0;
    await this.index.add(userId, momentsOf(moving));
    const moved = await this.agendas.change(userId, (agenda, change) => {
      const plans = movedPlans(agenda, PORTION);
      for (const plan of plans) change.savePlan(plan);
      return plans;
    });
    await this.index.add(userId, momentsOf(moved));
    const refs = moved.flatMap((plan) => waiting(plan).map(({ id }) => ({ taskId: plan.taskId, reminderId: id })));
    this.keeper.later(userId, refs);
    return moved.length;
  }
}

function momentsOf(plans: readonly NewPlan[]): string[] {
  return plans.flatMap((plan) => waiting(plan).map(({ at }) => at));
}
