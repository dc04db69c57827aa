import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class HourDto {
  @ApiProperty({ format: 'date-time' }) from!: string;
  @ApiProperty({ description: 'Users who have a reminder in it, or had one' }) users!: number;
}

export class DueJobDto {
  @ApiProperty() reminderId!: string;
  @ApiProperty() userId!: string;
  @ApiProperty() taskId!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
}

export class ReconciliationDto {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty() users!: number;
  @ApiProperty({ description: 'Jobs that were looked up' }) checked!: number;
  @ApiProperty({ description: 'Jobs that the scheduler had lost' }) restored!: number;
}

/** Reminders that are to fire soon. */
export class JobsDto {
  @ApiProperty({ type: [HourDto] }) hours!: HourDto[];
  @ApiProperty({ type: [DueJobDto], description: 'The nearest, of the users whose reminders were read' })
  items!: DueJobDto[];
  @ApiProperty() usersRead!: number;
  @ApiProperty({ description: 'Users in those hours' }) users!: number;
  @ApiProperty({ description: 'Jobs that the scheduler has not got yet' }) unwritten!: number;
  @ApiPropertyOptional({ type: ReconciliationDto, description: 'The last search for lost jobs' })
  reconciled?: ReconciliationDto;
}
