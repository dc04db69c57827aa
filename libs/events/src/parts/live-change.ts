import { Field } from '../rules/field.js';
import { taskEventType } from '../rules/formats.js';
import { key, uuid } from '../rules/id.js';
import { integer } from '../rules/number.js';
import { text } from '../rules/text.js';

/** One change of a task, as far as a browser needs to know of it. */
export class LiveChange {
  @Field(key, 'The user whose browsers are told')
  userId!: string;

  @Field(integer(1), 'The version of the user that the change made')
  userVersion!: number;

  @Field(uuid, 'Id of the task')
  taskId!: string;

  @Field(taskEventType, 'Type of the task event, of any version')
  type!: string;

  @Field(text(1, 200), 'The request that started it all')
  correlationId!: string;
}
