import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class DeadLetterPath {
  @ApiProperty()
  @Matches(/^[0-9a-f-]{1,64}$/, {
    message: 'id is no id of a dead letter',
    context: { remedy: 'Take one from GET /api/operations/dead-letters.' },
  })
  id!: string;
}

/** Which page of the list; audit-svc checks what it means. */
export class DeadLettersQuery {
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(100) cursor?: string;
  @ApiPropertyOptional({ description: '1 to 200, else 50' }) @IsOptional() @IsString() @MaxLength(10) limit?: string;
}

/** A message that a consumer could not digest, without the message. */
export class DeadLetterDto {
  @ApiProperty() id!: string;
  @ApiProperty({ description: 'In the order of arrival, from 1' }) n!: number;
  @ApiProperty({ enum: ['reported', 'undelivered'], description: 'Given up by its consumer, or by a sidecar' })
  form!: 'reported' | 'undelivered';
  @ApiProperty() topic!: string;
  @ApiPropertyOptional() originalType?: string;
  @ApiPropertyOptional() originalId?: string;
  @ApiPropertyOptional({ description: 'Whose event it is, where that can be read' }) userId?: string;
  @ApiPropertyOptional({ description: 'The app that gave it up; a sidecar does not say' }) subscriber?: string;
  @ApiPropertyOptional() reason?: string;
  @ApiPropertyOptional({ description: 'How often it was tried' }) attempts?: number;
  @ApiPropertyOptional() correlationId?: string;
  @ApiProperty({ format: 'date-time', description: 'When it was given up' }) occurredAt!: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty({ description: 'Whether it can be published again' }) replayable!: boolean;
  @ApiPropertyOptional({ format: 'date-time' }) replayedAt?: string;
  @ApiPropertyOptional({ description: 'Id of the administrator who had it replayed' }) replayedBy?: string;
}

export class DeadLetterPageDto {
  @ApiProperty({ type: [DeadLetterDto] }) items!: DeadLetterDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class WholeDeadLetterDto extends DeadLetterDto {
  @ApiProperty({ type: Object, nullable: true, description: 'The message as it came: any JSON value' })
  original!: unknown;
}

export class ReplayDto {
  @ApiProperty() id!: string;
  @ApiProperty({ description: 'Where it was published again' }) topic!: string;
  @ApiProperty({ format: 'date-time' }) replayedAt!: string;
  @ApiPropertyOptional({ description: 'Id of the administrator who had it replayed' }) replayedBy?: string;
}
