import { ApiProperty, IntersectionType, PickType } from '@nestjs/swagger';
import { IsString, ValidateIf } from 'class-validator';
import { BulkDto } from '../../tasks/http/bulk.dto.js';
import { DeleteTaskQuery } from '../../tasks/http/task.dto.js';

const notNull = (_: object, value: unknown): boolean => value !== null;

/** Which tasks are meant. */
export class TasksInput extends PickType(BulkDto, ['ids']) {}

export class MoveToListInput extends TasksInput {
  @ApiProperty({ type: String, nullable: true, description: 'A new name makes a new list; null for no list' })
  @ValidateIf(notNull)
  @IsString()
  list!: string | null;
}

export class DeleteTasksInput extends IntersectionType(TasksInput, DeleteTaskQuery) {}
