import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { PRIORITIES, REPEAT_FROM, TASK_LIMITS, TASK_STATUSES, type Priority, type RepeatFrom } from '@errand/events';
import { IsArray, IsIn, IsOptional, IsString, IsUUID, ValidateIf } from 'class-validator';

const SCOPES = ['this', 'following'] as const;
const DUE = 'A date (all day) or an RFC 3339 moment with its offset';
const nullable = (_: object, value: unknown): boolean => value !== null && value !== undefined;

/** A task as the API shows it. What it does not have is null. */
export class TaskDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ minLength: 1, maxLength: TASK_LIMITS.title }) title!: string;
  @ApiProperty({ type: String, nullable: true, maxLength: TASK_LIMITS.notes }) notes!: string | null;
  @ApiProperty({ enum: TASK_STATUSES }) status!: (typeof TASK_STATUSES)[number];
  @ApiProperty({ enum: PRIORITIES, description: '1 is the highest, 4 is none said' }) priority!: Priority;
  @ApiProperty({ type: [String] }) tags!: string[];
  @ApiProperty({ type: String, nullable: true }) list!: string | null;
  @ApiProperty({ type: String, nullable: true, description: DUE }) due!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'RFC 5545 rule' }) recurrence!: string | null;
  @ApiProperty({ type: String, nullable: true, enum: REPEAT_FROM }) repeatFrom!: RepeatFrom | null;
  @ApiProperty({ type: [String], description: 'Durations from due (-PT30M, PT0S) or moments' }) reminders!: string[];
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) parentId!: string | null;
  @ApiProperty({ format: 'uuid' }) seriesId!: string;
  @ApiProperty({ minimum: 1 }) version!: number;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) completedAt!: string | null;
}

/** A page of tasks. */
export class TaskPageDto {
  @ApiProperty({ type: [TaskDto] }) items!: TaskDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Give it as cursor for the next page' })
  nextCursor!: string | null;
}

/** The sub-tasks of a task. */
export class PartsDto {
  @ApiProperty({ description: 'How many of them are done' }) done!: number;
  @ApiProperty({ type: [TaskDto] }) items!: TaskDto[];
}

/** One reason why a task is urgent. */
export class UrgencyPartDto {
  @ApiProperty({ enum: ['priority', 'overdue', 'due'] }) name!: 'priority' | 'overdue' | 'due';
  @ApiProperty() value!: number;
}

/** Why a task stands where it does when tasks are sorted by urgency. */
export class UrgencyDto {
  @ApiProperty({ description: 'The sum of the parts: the more, the further up' }) total!: number;
  @ApiProperty({ type: [UrgencyPartDto] }) parts!: UrgencyPartDto[];
}

/** Until when a task is put off. */
export class SnoozeDto {
  @ApiProperty({
    description: 'A day (the time of day stays), a moment with its offset, or an ISO 8601 duration from now on (PT1H)',
    example: 'P1D',
  })
  @IsString()
  until!: string;
}

/** What a new task is made of. The types are checked here; sizes and meanings by `tasks/rules`, for every caller. */
export class CreateTaskDto {
  @ApiProperty({ minLength: 1, maxLength: TASK_LIMITS.title })
  @IsString()
  title!: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: TASK_LIMITS.notes })
  @ValidateIf(nullable)
  @IsString()
  notes?: string | null;

  @ApiPropertyOptional({ type: Number, nullable: true, enum: PRIORITIES })
  @ValidateIf(nullable)
  @IsIn(PRIORITIES)
  priority?: Priority | null;

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string', maxLength: TASK_LIMITS.tag },
    nullable: true,
    maxItems: TASK_LIMITS.tags,
  })
  @ValidateIf(nullable)
  @IsArray()
  @IsString({ each: true })
  tags?: string[] | null;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: TASK_LIMITS.list })
  @ValidateIf(nullable)
  @IsString()
  list?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: DUE })
  @ValidateIf(nullable)
  @IsString()
  due?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'RFC 5545 rule, e.g. FREQ=WEEKLY;BYDAY=MO' })
  @ValidateIf(nullable)
  @IsString()
  recurrence?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, enum: REPEAT_FROM })
  @ValidateIf(nullable)
  @IsIn(REPEAT_FROM)
  repeatFrom?: RepeatFrom | null;

  @ApiPropertyOptional({ type: [String], nullable: true, maxItems: TASK_LIMITS.reminders })
  @ValidateIf(nullable)
  @IsArray()
  @IsString({ each: true })
  reminders?: string[] | null;

  @ApiPropertyOptional({ type: String, nullable: true, format: 'uuid' })
  @ValidateIf(nullable)
  @IsUUID()
  parentId?: string | null;
}

/** A JSON merge patch (RFC 7396): what is left out stays, null takes away. */
export class PatchTaskDto extends PartialType(CreateTaskDto) {}

/** What a change means for a task that repeats. */
export class PatchTaskQuery {
  @ApiPropertyOptional({
    enum: SCOPES,
    default: 'following',
    description:
      'this: title, notes, priority, tags, list and reminders change for this occurrence alone; following: for those after it, too. ' +
      'A due date is always of one occurrence.',
  })
  @IsOptional()
  @IsIn(SCOPES)
  scope?: (typeof SCOPES)[number];
}

/** What a deletion means for a task that repeats. */
export class DeleteTaskQuery {
  @ApiPropertyOptional({
    enum: ['this', 'series'],
    description:
      'this: the next occurrence takes its place; series: this and every open occurrence go, and restoring one restores them all; ' +
      'left out: this task, and nothing follows',
  })
  @IsOptional()
  @IsIn(['this', 'series'])
  scope?: 'this' | 'series';
}
