import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TaskDto } from '../../tasks/http/task.dto.js';
import { CommandFieldsDto } from './command-fields.dto.js';

export const RESULT_STATUSES = ['done', 'understood', 'asked', 'proposed', 'failed'] as const;

/** Words of the message and the field that they became. */
export class ChipDto {
  @ApiProperty({ example: 'due' }) field!: string;
  @ApiProperty({ example: 'tomorrow' }) text!: string;
  @ApiProperty({ description: 'Where it begins in the message, in UTF-16 units' }) start!: number;
  @ApiProperty({ description: 'Where it ends, exclusive' }) end!: number;
}

/** An answer to choose, as a button. */
export class ChatChoiceDto {
  @ApiProperty() id!: string;
  @ApiProperty() label!: string;
}

export class ChatFieldProblemDto {
  @ApiProperty() pointer!: string;
  @ApiProperty() message!: string;
  @ApiProperty() remedy!: string;
}

/** Why a command failed: the problem document that the REST API would answer with (RFC 9457). */
export class ChatProblemDto {
  @ApiProperty() type!: string;
  @ApiProperty() title!: string;
  @ApiProperty() status!: number;
  @ApiProperty() detail!: string;
  @ApiProperty() correlationId!: string;
  @ApiPropertyOptional({ type: [ChatFieldProblemDto] }) errors?: ChatFieldProblemDto[];
}

/** What became of one command: the command's own fields, and these. */
export class ChatCommandDto extends CommandFieldsDto {
  @ApiProperty({ enum: RESULT_STATUSES }) status!: (typeof RESULT_STATUSES)[number];
  @ApiProperty({ type: [ChipDto] }) chips!: ChipDto[];
  @ApiPropertyOptional({ type: [ChipDto], description: 'Words that may be a date: send them as take to make them one' })
  offers?: ChipDto[];
  @ApiPropertyOptional({ type: TaskDto, description: 'Notes over 2,000 characters are cut' }) task?: TaskDto;
  @ApiPropertyOptional({ type: [TaskDto], description: 'At most 20 of total' }) tasks?: TaskDto[];
  @ApiPropertyOptional({ description: 'How many tasks it is about' }) total?: number;
  @ApiPropertyOptional({ type: [ChatChoiceDto] }) choices?: ChatChoiceDto[];
  @ApiPropertyOptional({ type: ChatProblemDto }) error?: ChatProblemDto;
}

/** What would change of one task. */
export class ProposedChangeDto {
  @ApiProperty({ format: 'uuid' }) taskId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'object', properties: { from: {}, to: {} } },
    description: 'The former and the new value of each field',
  })
  changes!: Record<string, { from: unknown; to: unknown }>;
}

/** A change that waits for a yes; answered by `{proposal: {id, accept}}` or in words. */
export class ProposalDto {
  @ApiProperty() id!: string;
  @ApiProperty() summary!: string;
  @ApiProperty({ type: [ProposedChangeDto], description: 'The first 50' }) changes!: ProposedChangeDto[];
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
}

/** A tool that the language model called to answer. */
export class AssistantDeedDto {
  @ApiProperty({ example: 'find_tasks' }) tool!: string;
  @ApiProperty({ example: 'Find tasks' }) title!: string;
  @ApiProperty() failed!: boolean;
  @ApiPropertyOptional({ example: 'words: milk', description: 'What it was called with, in words' }) given?: string;
  @ApiPropertyOptional({ example: '1 task: “Buy milk”', description: 'What came of it; absent while it runs' })
  result?: string;
}

/** The language model's turn while it works; told of as it goes on by the event `turn` of `/api/live`. */
export class WorkingTurnDto {
  @ApiProperty({ description: 'Id of the message that the answer will be' }) id!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'Grows with everything that is told of it' }) n!: number;
  @ApiProperty({ type: [AssistantDeedDto] }) deeds!: AssistantDeedDto[];
}

/** Of the field that names proposals of others. */
export const APPROVALS = 'Ids of proposals of others that are shown with it (GET /api/approvals)';

/** The chat's answer. */
export class ChatReplyDto {
  @ApiProperty({ description: 'Id of this message in the conversation' }) id!: string;
  @ApiProperty() reply!: string;
  @ApiProperty({ type: [ChatCommandDto] }) commands!: ChatCommandDto[];
  @ApiPropertyOptional({ type: ProposalDto }) proposal?: ProposalDto;
  @ApiPropertyOptional({ type: [AssistantDeedDto], description: 'Present when the language model answered' })
  deeds?: AssistantDeedDto[];
  @ApiPropertyOptional({ type: WorkingTurnDto, description: 'Present when the answer is yet to come' })
  turn?: WorkingTurnDto;
  @ApiPropertyOptional({ type: [String], description: APPROVALS }) approvals?: string[];
}
