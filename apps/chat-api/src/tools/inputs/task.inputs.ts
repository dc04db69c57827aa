import { ApiProperty, ApiPropertyOptional, IntersectionType, OmitType } from '@nestjs/swagger';
import { TASK_LIMITS } from '@errand/events';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { CreateTaskDto, PatchTaskDto, PatchTaskQuery, SnoozeDto } from '../../tasks/http/task.dto.js';

/** Tasks that one call adds. */
const MOST_TASKS = 50;
const notNull = (_: object, value: unknown): boolean => value !== null;

/** Which task is meant. */
export class TaskInput {
  @ApiProperty({ format: 'uuid', description: 'Its id, as find_tasks gives it' })
  @IsUUID()
  id!: string;
}

/** Which task is meant, and as it was when it was read. */
export class VersionedTaskInput extends TaskInput {
  @ApiPropertyOptional({ minimum: 1, description: 'The version you read: refused when it was changed since' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;
}

export class AddTasksInput {
  @ApiProperty({ type: [CreateTaskDto], minItems: 1, maxItems: MOST_TASKS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TASKS, { context: { remedy: `Add ${MOST_TASKS} at a time.` } })
  @ValidateNested({ each: true })
  @Type(() => CreateTaskDto)
  tasks!: CreateTaskDto[];
}

export class AddSubtaskInput extends OmitType(CreateTaskDto, ['parentId', 'list']) {
  @ApiProperty({ format: 'uuid', description: 'The task that it is a part of' })
  @IsUUID()
  parentId!: string;
}

export class UpdateTaskInput extends IntersectionType(
  VersionedTaskInput,
  OmitType(PatchTaskDto, ['due', 'list', 'parentId', 'reminders']),
  PatchTaskQuery,
) {}

export class RescheduleInput extends VersionedTaskInput {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A day (the time of day stays), or an RFC 3339 moment with its offset; null for no date',
  })
  @ValidateIf(notNull)
  @IsString()
  due!: string | null;
}

export class SnoozeInput extends IntersectionType(VersionedTaskInput, SnoozeDto) {}

export class RemindersInput extends VersionedTaskInput {
  @ApiProperty({
    type: [String],
    maxItems: TASK_LIMITS.reminders,
    description: 'Durations from the due date (-PT30M, PT0S) or moments; none for an empty list',
  })
  @IsArray()
  @IsString({ each: true })
  reminders!: string[];
}
