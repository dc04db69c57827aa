import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Filters of the audit log; audit-svc checks what they mean. */
export class AuditQuery {
  @ApiPropertyOptional({ format: 'date-time' }) @IsOptional() @IsString() @MaxLength(100) from?: string;
  @ApiPropertyOptional({ format: 'date-time' }) @IsOptional() @IsString() @MaxLength(100) to?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsString() @MaxLength(100) taskId?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(200) type?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(200) correlationId?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(2_000) cursor?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(10) limit?: string;
}

export class ActorDto {
  @ApiProperty() kind!: string;
  @ApiProperty() id!: string;
}

/** What all recorded events have. */
export class RecordedEventDto {
  @ApiProperty({ format: 'uuid' }) eventId!: string;
  @ApiProperty() type!: string;
  @ApiProperty() userVersion!: number;
  @ApiPropertyOptional() version?: number;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ type: ActorDto }) actor!: ActorDto;
  @ApiProperty() correlationId!: string;
}

export class AuditEntryDto extends RecordedEventDto {
  @ApiProperty({ description: 'Place in the chain, from 1' }) n!: number;
  @ApiPropertyOptional() taskId?: string;
  @ApiProperty({ format: 'date-time' }) recordedAt!: string;
  @ApiProperty() source!: string;
  @ApiProperty({ type: Object, nullable: true, description: 'The event; null once erased' }) data!: object | null;
}

export class AuditPageDto {
  @ApiProperty({ type: [AuditEntryDto] }) items!: AuditEntryDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export class AuditVerdictDto {
  @ApiProperty() valid!: boolean;
  @ApiProperty() length!: number;
  @ApiPropertyOptional({ description: 'Place of the first entry that does not fit' }) firstBroken?: number;
  @ApiPropertyOptional({ description: 'What is wrong there' }) reason?: string;
}

/** One step of a task's history: `changes` has the former and the new value of each field that changed. */
export class HistoryItemDto extends RecordedEventDto {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'object' } })
  changes!: Record<string, { from: unknown; to: unknown }>;

  @ApiPropertyOptional({ type: ActorDto, description: 'Who said yes, of a change that waited for it' })
  approvedBy?: ActorDto;
}

export class HistoryDto {
  @ApiProperty({ type: [HistoryItemDto] }) items!: HistoryItemDto[];
}
