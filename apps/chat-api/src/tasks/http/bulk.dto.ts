import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { PRIORITIES, type Priority } from '@errand/events';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { BULK_ACTIONS } from '../rules/bulk.js';
import { TaskDto } from './task.dto.js';

/** Tasks that one request names: with their sub-tasks they must fit into one transaction. */
const MOST_IDS = 200;
const nullable = (_: object, value: unknown): boolean => value !== null && value !== undefined;

/** What several tasks get; what is left out stays, null takes away. */
export class BulkChangesDto {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'A day keeps the time of day that a task has' })
  @ValidateIf(nullable)
  @IsString()
  due?: string | null;

  @ApiPropertyOptional({ type: Number, nullable: true, enum: PRIORITIES })
  @ValidateIf(nullable)
  @IsIn(PRIORITIES)
  priority?: Priority | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @ValidateIf(nullable)
  @IsString()
  list?: string | null;

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  addTags?: string[];

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  removeTags?: string[];
}

/** The same for several tasks, in one transaction. */
export class BulkDto {
  @ApiProperty({ type: 'array', items: { type: 'string', format: 'uuid' }, minItems: 1, maxItems: MOST_IDS })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_IDS, { context: { remedy: `Send ${MOST_IDS} at a time.` } })
  @IsUUID(undefined, { each: true })
  ids!: string[];

  @ApiProperty({ enum: BULK_ACTIONS })
  @IsIn(BULK_ACTIONS)
  action!: (typeof BULK_ACTIONS)[number];

  @ApiPropertyOptional({ type: BulkChangesDto, description: 'With update' })
  @IsOptional()
  @ValidateNested()
  @Type(() => BulkChangesDto)
  changes?: BulkChangesDto;
}

/** The tasks that were named, as they are now. */
export class BulkAnswerDto {
  @ApiProperty({ type: [TaskDto] }) tasks!: TaskDto[];
}
