import { ApiPropertyOptional } from '@nestjs/swagger';
import { PRIORITIES, TASK_STATUSES } from '@errand/events';
import { isDue } from '@errand/recurrence';
import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, Validate, ValidatorConstraint } from 'class-validator';
import { LONGEST_LINE, parseFilterLine } from '../filter-line/parse-filter-line.js';
import { LONGEST_CURSOR, type PageRequest } from '../query/page.js';
import { SORT_NAMES, type Sort } from '../query/task-order.js';

const toList = ({ value }: { value: unknown }): unknown =>
  value === undefined || Array.isArray(value) ? value : [value];
const REMEDY = { context: { remedy: 'Give a date like 2026-03-05, or a moment with its offset (+ encoded as %2B).' } };

const FILTER_LINE =
  'A filter line: #tag, @list (also +list), p1 to p4, today, tomorrow, overdue, upcoming, next 3 days, no date, no list, no tags, ' +
  'repeating, has reminder, sub-task, words or "words in quotation marks" to look for, joined by & | ! and ( )';

@ValidatorConstraint({ name: 'isDateOrMoment' })
class IsDateOrMoment {
  validate(value: unknown): boolean {
    return typeof value === 'string' && isDue(value);
  }

  defaultMessage(): string {
    return '$property must be a date or a moment';
  }
}

/** Which tasks a list shows. `tag` and `priority` may be given several times: all of the tags, any of the priorities. */
export class ListTasksQuery {
  @ApiPropertyOptional({ enum: TASK_STATUSES, default: 'open' })
  @IsOptional()
  @IsIn(TASK_STATUSES)
  status: (typeof TASK_STATUSES)[number] = 'open';

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @Transform(toList)
  @IsString({ each: true })
  tag?: string[];

  @ApiPropertyOptional({ type: [Number], enum: PRIORITIES, isArray: true })
  @IsOptional()
  @Transform(toList)
  @Type(() => Number)
  @IsIn(PRIORITIES, { each: true })
  priority?: number[];

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(100)
  list?: string;

  @ApiPropertyOptional({ description: 'Words that title, notes or tags contain' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({
    description: FILTER_LINE,
    maxLength: LONGEST_LINE,
    example: '#work & (p1 | overdue) & !waiting',
  })
  @IsOptional()
  @IsString()
  filter?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Validate(IsDateOrMoment, REMEDY)
  dueFrom?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Validate(IsDateOrMoment, REMEDY)
  dueTo?: string;

  @ApiPropertyOptional({ enum: SORT_NAMES, default: 'due' })
  @IsOptional()
  @IsIn(SORT_NAMES)
  sort: Sort = 'due';

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_CURSOR)
  cursor?: string;

  /** The request in the service's terms. @throws InvalidInputError for a filter line that means nothing */
  toPageRequest(): PageRequest {
    const { status, tag: tags, priority, list, q: text, filter: line, dueFrom, dueTo, sort, limit, cursor } = this;
    const where = line?.trim() ? parseFilterLine(line) : undefined;
    return { filter: { status, tags, priority, list, text, where, dueFrom, dueTo }, sort, limit, cursor };
  }
}
