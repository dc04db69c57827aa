import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FILTER_LIMITS, TASK_LIMITS } from '@errand/events';
import { IsIn, IsOptional, IsString } from 'class-validator';

const OPEN = { description: 'Open tasks' };

/** A list or a tag, with how many open tasks it has. */
export class CountedDto {
  @ApiProperty() name!: string;
  @ApiProperty(OPEN) open!: number;
}

/** A filter line that is kept under a name. */
export class SavedFilterDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ maxLength: FILTER_LIMITS.name }) name!: string;
  @ApiProperty({ maxLength: FILTER_LIMITS.line, example: '#work & p1' }) line!: string;
}

/** A saved filter with how many open tasks it finds. */
export class CountedFilterDto extends SavedFilterDto {
  @ApiProperty(OPEN) open!: number;
}

/** How many open tasks each view has. */
export class ViewCountsDto {
  @ApiProperty({ description: 'Due today, or overdue' }) today!: number;
  @ApiProperty({ description: 'Due today or on one of the six days after it' }) upcoming!: number;
  @ApiProperty() open!: number;
  @ApiProperty({ description: 'In no list' }) noList!: number;
}

/** How far a task's sub-tasks are. */
export class ProgressDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty() done!: number;
  @ApiProperty() total!: number;
}

/** Everything that tasks can be looked at by, with counts. */
export class OverviewDto {
  @ApiProperty({ type: ViewCountsDto }) views!: ViewCountsDto;
  @ApiProperty({ type: [CountedDto] }) lists!: CountedDto[];
  @ApiProperty({ type: [CountedDto] }) tags!: CountedDto[];
  @ApiProperty({ type: [CountedFilterDto] }) filters!: CountedFilterDto[];
  @ApiProperty({ type: [ProgressDto], description: 'Tasks that have sub-tasks' }) parents!: ProgressDto[];
}

/** What a list is called. */
export class ListDto {
  @ApiProperty({ minLength: 1, maxLength: TASK_LIMITS.list })
  @IsString()
  name!: string;
}

/** Which list is meant. */
export class NamedListQuery {
  @ApiProperty({ description: 'The list' })
  @IsString()
  name!: string;
}

/** Which list is deleted, and where its tasks go. */
export class DeleteListQuery extends NamedListQuery {
  @ApiProperty({
    enum: ['none', 'trash', 'list'],
    description: 'none: they stay, in no list; trash: they are deleted with it; list: into the list that `list` names',
  })
  @IsIn(['none', 'trash', 'list'], {
    message: 'must say where the tasks of the list go',
    context: { remedy: 'Give none, trash, or list together with list=NAME.' },
  })
  tasks!: 'none' | 'trash' | 'list';

  @ApiPropertyOptional({ description: 'With tasks=list: where they go' })
  @IsOptional()
  @IsString()
  list?: string;
}

/** A filter line to keep, and its name. */
export class SaveFilterDto {
  @ApiProperty({ minLength: 1, maxLength: FILTER_LIMITS.name })
  @IsString()
  name!: string;

  @ApiProperty({ minLength: 1, maxLength: FILTER_LIMITS.line, example: '#work & (p1 | overdue) & !waiting' })
  @IsString()
  line!: string;
}

/** What changes of a saved filter. */
export class PatchFilterDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: FILTER_LIMITS.name })
  @IsOptional()
  @IsString()
  name?: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: FILTER_LIMITS.line })
  @IsOptional()
  @IsString()
  line?: string;
}
