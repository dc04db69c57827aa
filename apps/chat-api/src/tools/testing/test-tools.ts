import type { JobScheduler } from '@errand/dapr';
import { TestAccounts } from '../../account/testing/test-accounts.js';
import { Approvals } from '../../approvals/approvals.service.js';
import { ExpiryJobs } from '../../approvals/expiry-jobs.js';
import type { TokenScope } from '../../auth/api-tokens/api-token.records.js';
import { ChatApiConfig } from '../../config/chat-api.config.js';
import type { LiveAnnouncer } from '../../live/live-announcer.js';
import { Shelves } from '../../shelf/shelf.service.js';
import type { TaskDto } from '../../tasks/http/task.dto.js';
import { Tasks } from '../../tasks/task.service.js';
import { Tools, type ToolCaller } from '../tools.service.js';

/** What any tool may answer. */
export interface ToolAnswer {
  notice: string;
  tasks: TaskDto[];
  proposal?: { id: string; summary: string; total: number; changes: { taskId: string; title: string }[] };
  [field: string]: unknown;
}

/** All tools on a store in memory, put together as Nest does it. For unit specs. */
export class TestTools {
  readonly announced: string[] = [];
  /** What the scheduler was asked for, by name: when, and what the job carries. */
  readonly jobs = new Map<string, object>();
  readonly tasks: Tasks;
  readonly approvals: Approvals;
  readonly tools: Tools;

  private constructor(readonly replica: TestAccounts) {
    const live = { announceApprovals: (userId: string) => void this.announced.push(userId) };
    this.tasks = new Tasks(replica.accounts);
    const schedule = async (name: string, when: object, data: object) => void this.jobs.set(name, { ...when, ...data });
    const jobs = new ExpiryJobs({ schedule } as unknown as JobScheduler);
    this.approvals = new Approvals(replica.accounts, live as unknown as LiveAnnouncer, jobs);
    this.tools = new Tools(this.tasks, new Shelves(replica.accounts), this.approvals, new ChatApiConfig());
  }

  /** Another replica is one on the same state. */
  static async start(other?: TestTools): Promise<TestTools> {
    return new TestTools(await TestAccounts.start(other?.replica.state));
  }

  /** A token of the user with these scopes. */
  token(userId: string, ...scopes: TokenScope[]): ToolCaller {
    return { userId, actor: { kind: 'api-token', id: 'token-1' }, name: 'a script', scopes };
  }

  async call(caller: ToolCaller, tool: string, input: object = {}): Promise<ToolAnswer> {
    return JSON.parse(JSON.stringify(await this.tools.call(caller, tool, input))) as ToolAnswer;
  }

  /** Adds tasks with these titles and returns their ids. */
  async add(userId: string, ...titles: string[]): Promise<string[]> {
    const caller = this.token(userId, 'write');
    const ids: string[] = [];
    for (const title of titles) ids.push((await this.call(caller, 'add_task', { title })).tasks[0]?.id ?? '');
    return ids;
  }

  /** Titles of the open tasks by the alphabet: which of those of one millisecond is first is not said. */
  async open(userId: string): Promise<string[]> {
    const { items } = await this.tasks.list(userId, { filter: {}, sort: 'created', limit: 200 });
    return items.map(({ title }) => title).sort();
  }

  stop(): Promise<void> {
    return this.replica.stop();
  }
}
