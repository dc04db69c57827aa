import { InvalidInputError } from '@errand/dapr';
import { EVENT_TYPES, topicOf, TOPICS, type EventType } from '@errand/events';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { LogRequest } from '../log/read/log-query.js';
import type { Order } from '../log/read/numbers.js';
import { IsMoment } from './is-moment.js';
import { PageQuery } from './page.query.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LOGGED: readonly EventType[] = EVENT_TYPES.filter((type) => {
  const topic: string = topicOf(type);
  return topic === TOPICS.taskEvents || topic === TOPICS.reminders;
});

/** The user whose log is asked for. */
export class UserParam {
  @Matches(/^[A-Za-z0-9._~:-]{1,128}$/, {
    message: 'userId is no user id',
    context: { remedy: 'Give the id as events carry it: 1 to 128 of A-Z a-z 0-9 . _ ~ : -' },
  })
  userId!: string;
}

/** Which entries of a log are wanted: those that meet every filter given. */
export class AuditQuery extends PageQuery {
  /** Occurred at this moment or later. */
  @IsOptional()
  @IsMoment()
  from?: string;

  /** Occurred at this moment or earlier. */
  @IsOptional()
  @IsMoment()
  to?: string;

  @IsOptional()
  @Matches(UUID, { message: 'taskId is no task id', context: { remedy: 'Give a UUID in lower case.' } })
  taskId?: string;

  @IsOptional()
  @IsIn(LOGGED)
  type?: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  correlationId?: string;

  /** Default: `asc` when `taskId` or `correlationId` is given, which tell a story; else `desc`, the newest first. */
  @IsOptional()
  @IsIn(['asc', 'desc'])
  order?: Order;

  /** @throws InvalidInputError when `from` is after `to` */
  toRequest(): LogRequest {
    const { taskId, type, correlationId, limit, after } = this;
    const from = millisecondsOf(this.from);
    const to = millisecondsOf(this.to);
    if (from !== undefined && to !== undefined && from > to) throw emptyPeriod();
    const order = this.order ?? (taskId === undefined && correlationId === undefined ? 'desc' : 'asc');
    return { filter: { from, to, taskId, type, correlationId }, order, limit, after };
  }
}

const millisecondsOf = (moment: string | undefined): number | undefined =>
  moment === undefined ? undefined : Date.parse(moment);

function emptyPeriod(): InvalidInputError {
  const remedy = 'Give a from that is not after to, or leave one of them out.';
  return new InvalidInputError([{ pointer: '/from', message: 'from is after to', remedy }]);
}
