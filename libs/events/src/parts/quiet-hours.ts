import { Field } from '../rules/field.js';
import { timeOfDay } from '../rules/time.js';

/** When a user wants to be left alone, each day in their own zone. Ends on the next day when `to` is not after `from`. */
export class QuietHours {
  @Field(timeOfDay, 'When they begin')
  from!: string;

  @Field(timeOfDay, 'When they end: what came due meanwhile is delivered then')
  to!: string;
}
