import { Field } from '../rules/field.js';
import { uuid } from '../rules/id.js';
import { integer } from '../rules/number.js';
import { dateOrMoment } from '../rules/time.js';

/** Where a task stands in its series. */
export class Occurrence {
  @Field(dateOrMoment, 'First due date of the series, from which the rule counts')
  anchor!: string;

  @Field(dateOrMoment, 'Due date that the rule planned for this occurrence, whatever it was moved to')
  slot!: string;

  @Field(integer(1), 'Number of this occurrence in its series, from 1')
  ordinal!: number;

  @Field(uuid, 'Id of the next occurrence, once there is one', 'optional')
  nextId?: string;
}
