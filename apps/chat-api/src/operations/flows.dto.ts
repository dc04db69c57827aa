import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsString, Length, Matches } from 'class-validator';

/** What followed from one request, or from one job. */
export class FlowDto {
  @ApiProperty() correlationId!: string;
  @ApiProperty() userId!: string;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty({ description: 'Type of its first event' }) type!: string;
  @ApiProperty({ description: 'Who published that one, as errand/<app>' }) source!: string;
  @ApiProperty({ format: 'date-time' }) lastAt!: string;
  @ApiProperty() lastType!: string;
}

export class FlowsDto {
  @ApiProperty({ type: [FlowDto] }) items!: FlowDto[];
}

/** Which flow: of whom, and by which id. */
export class FlowQuery {
  @ApiProperty()
  @Matches(/^[A-Za-z0-9._~:-]{1,128}$/, {
    message: 'userId is no user id',
    context: { remedy: 'Take one from GET /api/operations/flows.' },
  })
  userId!: string;

  @ApiProperty({ minLength: 1, maxLength: 200 })
  @IsString()
  @Length(1, 200)
  correlationId!: string;
}

export const STEP_KINDS = ['request', 'event', 'job', 'delivery', 'dead-letter'] as const;

/** One step of a flow. What a task says is not told. */
export class FlowStepDto {
  @ApiProperty({ enum: STEP_KINDS }) kind!: (typeof STEP_KINDS)[number];
  @ApiProperty({ format: 'date-time', description: 'When it happened; of a job that waits, when it will' }) at!: string;
  @ApiProperty({ description: 'The app that did it' }) service!: string;
  @ApiProperty({ description: 'Type of the event, or what it is' }) type!: string;
  @ApiPropertyOptional({ description: 'Who caused it: user, assistant, or a service' }) actor?: string;
  @ApiPropertyOptional() taskId?: string;
  @ApiPropertyOptional({ description: 'Id of the event, the reminder or the dead letter' }) id?: string;
  @ApiPropertyOptional({ format: 'date-time', description: 'When it was in the audit log' }) recordedAt?: string;
}

export class FlowStepsDto {
  @ApiProperty({ type: [FlowStepDto], description: 'In the order of time' }) items!: FlowStepDto[];
  @ApiProperty({ type: [String], description: 'Services that did not answer: their steps are missing' })
  incomplete!: string[];
}
