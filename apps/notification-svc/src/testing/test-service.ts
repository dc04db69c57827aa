import { Outbox, type EventPublisher, type ServiceConfig } from '@errand/dapr';
import type { CloudEvent } from '@errand/events';
import { Agendas } from '../agenda/agendas.js';
import { ForgetUser } from '../agenda/forget-user.js';
import { InAppChannel } from '../delivery/in-app.channel.js';
import { InboxService } from '../delivery/inbox.service.js';
import { FireReminder } from '../reminders/fire-reminder.js';
import { ProfileChanges } from '../reminders/profile-changes.js';
import { TaskReminders } from '../reminders/task-reminders.js';
import { DueJobs } from '../schedule/due-jobs.js';
import { JobKeeper } from '../schedule/job-keeper.js';
import { PlannedIndex } from '../schedule/planned-index.js';
import { Reconciler } from '../schedule/reconciler.js';
import { MemoryScheduler } from './memory-scheduler.js';
import { MemoryState } from '@errand/dapr/testing';

/** One replica of this service on a store and a scheduler in memory, its parts put together as Nest does it. For unit specs. */
export class TestService {
  readonly published: CloudEvent[] = [];
  readonly outbox: Outbox;
  readonly agendas: Agendas;
  readonly index: PlannedIndex;
  readonly keeper: JobKeeper;
  readonly reconciler: Reconciler;
  readonly due: DueJobs;
  readonly tasks: TaskReminders;
  readonly profiles: ProfileChanges;
  readonly firing: FireReminder;
  readonly inApp: InAppChannel;
  readonly inbox: InboxService;
  readonly leaving: ForgetUser;

  private constructor(
    readonly state: MemoryState,
    readonly scheduler: MemoryScheduler,
  ) {
    this.outbox = new Outbox(state.asStore, recordingPublisher(this.published), aReplica());
    this.agendas = new Agendas(this.outbox, state.asStore);
    this.index = new PlannedIndex(state.asStore);
    this.keeper = new JobKeeper(this.agendas, scheduler.asScheduler);
    this.reconciler = new Reconciler(this.index, this.agendas, scheduler.asScheduler, this.keeper);
    this.due = new DueJobs(this.index, this.agendas, this.keeper, this.reconciler);
    this.tasks = new TaskReminders(this.agendas, this.index, this.keeper);
    this.profiles = new ProfileChanges(this.agendas, this.index, this.keeper);
    this.firing = new FireReminder(this.agendas, this.index, this.keeper);
    this.inApp = new InAppChannel(this.agendas);
    this.inbox = new InboxService(this.agendas, state.asStore);
    this.leaving = new ForgetUser(this.agendas, state.asStore, scheduler.asScheduler);
  }

  /** Another replica is one on the same state and scheduler. */
  static async start(state = new MemoryState(), scheduler = new MemoryScheduler()): Promise<TestService> {
    const service = new TestService(state, scheduler);
    await service.outbox.onApplicationBootstrap();
    return service;
  }

  async stop(): Promise<void> {
    this.keeper.onApplicationShutdown();
    await this.outbox.onApplicationShutdown();
  }
}

function recordingPublisher(published: CloudEvent[]): EventPublisher {
  const publish = async (_pubsub: string, _topic: string, event: CloudEvent): Promise<void> => {
    published.push(event);
  };
  const publishBulk = async (_pubsub: string, _topic: string, events: CloudEvent[]): Promise<[]> => {
    published.push(...events);
    return [];
  };
  return { publish, publishBulk } as unknown as EventPublisher;
}

let replicas = 0;
const aReplica = (): ServiceConfig => ({ POD_NAME: `test-${++replicas}` }) as ServiceConfig;
