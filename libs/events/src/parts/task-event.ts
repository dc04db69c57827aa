import { nested } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { uuid } from '../rules/id.js';
import { integer } from '../rules/number.js';
import { Approved } from './approved.js';
import { EventBase } from './event-base.js';
import { Means } from './means.js';
import { TaskBefore } from './task-before.js';
import { TaskSnapshot } from './task-snapshot.js';

/** What every task event carries: the whole state after the change, so that a consumer needs no look-up. */
export abstract class TaskEvent extends EventBase {
  @Field(uuid, 'Id of the task')
  taskId!: string;

  @Field(integer(1), 'Version of the task after the change: a consumer applies it only if it is newer than its last')
  version!: number;

  @Field(nested(() => TaskSnapshot), 'The task after the change')
  task!: TaskSnapshot;

  @Field(nested(() => TaskBefore), 'Former values of what changed; empty for a new task')
  before!: TaskBefore;

  @Field(
    nested(() => Approved),
    'Of a change that waited for a yes: the actor proposed it, and who said yes',
    'optional',
  )
  approved?: Approved;

  @Field(nested(() => Means), 'How it was asked for; absent: by the API itself, as the page does', 'optional')
  via?: Means | undefined;
}
