import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { NotificationDto } from '../../reminders/notifications.dto.js';
import { ROLES } from '../conversation/message.record.js';
import { APPROVALS, AssistantDeedDto, ChatCommandDto, ProposalDto, WorkingTurnDto } from './chat-reply.dto.js';

/** Which part of the conversation is wanted. */
export class ConversationQuery {
  @ApiPropertyOptional({ description: 'nextCursor of a page: gives the messages before it' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 30 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit = 30;
}

/** A message of the conversation, as it was when it was said. */
export class ChatMessageDto {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: ROLES }) role!: (typeof ROLES)[number];
  @ApiProperty() text!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiPropertyOptional({ description: 'The request that brought it: what followed has the same' })
  correlationId?: string;
  @ApiPropertyOptional({ type: [ChatCommandDto] }) commands?: ChatCommandDto[];
  @ApiPropertyOptional({ type: ProposalDto }) proposal?: ProposalDto;
  @ApiPropertyOptional({ type: [AssistantDeedDto], description: 'Present when the language model answered' })
  deeds?: AssistantDeedDto[];
  @ApiPropertyOptional({ type: [String], description: APPROVALS }) approvals?: string[];
  @ApiPropertyOptional({ type: NotificationDto, description: 'What a reminder is about' })
  notification?: NotificationDto;
}

/** A page of the conversation: the oldest message first. */
export class ChatPageDto {
  @ApiProperty({ type: [ChatMessageDto] }) items!: ChatMessageDto[];
  @ApiProperty({ type: String, nullable: true, description: 'Leads to older messages' }) nextCursor!: string | null;
  @ApiPropertyOptional({ type: WorkingTurnDto, description: 'On the newest page: what the language model works on' })
  turn?: WorkingTurnDto;
}
