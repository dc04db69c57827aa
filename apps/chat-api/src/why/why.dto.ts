import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CHANNELS, type Channel } from '@errand/events';
import { IsOptional, IsUUID } from 'class-validator';

/**
 * What a step is. How it was asked for: `said`, `called` (a tool), `approved` (what a tool had asked for), `imported`, `undone`, `by-hand`,
 * `by-program` (the API with a token), `by-errand`. What followed: `changed` (a task), `repeated` (a rule made the next occurrence),
 * `planned` (a reminder), `fired`, `missed`, `delivered`, `not-delivered`, `read`. `not-recorded`: the log has nothing of it.
 */
export const WHY_KINDS = [
  'said',
  'called',
  'approved',
  'imported',
  'undone',
  'by-hand',
  'by-program',
  'by-errand',
  'changed',
  'repeated',
  'planned',
  'fired',
  'missed',
  'delivered',
  'not-delivered',
  'read',
  'not-recorded',
] as const;

/** Why a reminder did not take a way, or not yet. */
export const FAILURES = ['later', 'refused', 'unwanted', 'gave-up'] as const;

/** Which change of a task is asked about. */
export class WhyQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'eventId of an item of its history; default: its creation' })
  @IsOptional()
  @IsUUID('all', {
    message: 'event is no id of an event',
    context: { remedy: 'Take eventId from the task’s history.' },
  })
  event?: string;
}

/** One step from the cause to what came of it. */
export class WhyStepDto {
  @ApiProperty({ enum: WHY_KINDS }) kind!: (typeof WHY_KINDS)[number];
  @ApiProperty({ format: 'date-time', description: 'When it happened' }) at!: string;
  @ApiPropertyOptional({ description: 'The request: the same in every log line and event that followed' })
  correlationId?: string;
  @ApiPropertyOptional({ description: 'What was said. Absent: it is not kept any more' }) text?: string;
  @ApiPropertyOptional({ description: 'The tool, or the file' }) name?: string;
  @ApiPropertyOptional({ description: 'What the person calls the program that called' }) by?: string;
  @ApiPropertyOptional({ description: 'Type of the event' }) type?: string;
  @ApiPropertyOptional({ format: 'uuid' }) taskId?: string;
  @ApiPropertyOptional({ description: 'Version of the task after the change' }) version?: number;
  @ApiPropertyOptional({ description: 'Title of the task then' }) title?: string;
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'object' },
    description: 'The former and the new value of each field that changed',
  })
  changes?: Record<string, { from: unknown; to: unknown }>;
  @ApiPropertyOptional({ description: 'What the event said was erased' }) erased?: true;
  @ApiPropertyOptional({ description: 'When a reminder was, or is, to fire; when an occurrence is due' }) due?: string;
  @ApiPropertyOptional({ description: 'Milliseconds' }) lateByMs?: number;
  @ApiPropertyOptional({ enum: ['quiet-hours'], description: 'Why it was held back on purpose' })
  heldBy?: 'quiet-hours';
  @ApiPropertyOptional({ enum: CHANNELS }) channel?: Channel;
  @ApiPropertyOptional({ description: 'How many attempts failed' }) failed?: number;
  @ApiPropertyOptional({ enum: FAILURES }) failure?: (typeof FAILURES)[number];
}

/** From the first cause to what came of it, in that order. */
export class WhyDto {
  @ApiProperty({ type: String, nullable: true, description: 'Title of the task; null once erased' })
  title!: string | null;
  @ApiProperty({ format: 'uuid' }) taskId!: string;
  @ApiProperty({ enum: ['open', 'done', 'deleted', 'gone'], description: 'How the task stands now' })
  status!: 'open' | 'done' | 'deleted' | 'gone';
  @ApiProperty({ type: [WhyStepDto] }) items!: WhyStepDto[];
  @ApiProperty({ type: [String], description: 'Services that did not answer: their steps are missing' })
  incomplete!: string[];
}
