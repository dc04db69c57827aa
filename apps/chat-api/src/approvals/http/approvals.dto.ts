import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ProposedChangeDto } from '../../chat/http/chat-reply.dto.js';
import type { ApprovalStatus } from '../approval.js';
import type { ApprovalView } from '../approval.view.js';

/** A change that a tool asked for, with what it would do to the tasks as they are now. */
export class ApprovalDto implements ApprovalView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['waiting', 'approved', 'refused', 'expired'] }) status!: ApprovalStatus;
  @ApiProperty({ example: 'delete_tasks' }) tool!: string;
  @ApiProperty({ description: 'The tool, for a person' }) title!: string;
  @ApiProperty({ description: 'Who asked: the name of an API token' }) by!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ format: 'date-time' }) expiresAt!: string;
  @ApiProperty({ example: 'Delete 12 tasks' }) summary!: string;
  @ApiProperty({ type: [ProposedChangeDto], description: 'The first 50' }) changes!: ProposedChangeDto[];
  @ApiProperty({ description: 'How many tasks it would change' }) total!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Stands for what is shown here: send it with the yes' })
  mark!: string | null;
  @ApiProperty({ description: 'It would do something else now than when it was asked for' }) isChanged!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Why it could not be done any more' })
  refusal!: string | null;
}

/** What waits, the oldest first. */
export class ApprovalsDto {
  @ApiProperty({ type: [ApprovalDto] }) items!: ApprovalDto[];
}

/** Clients that may say where a person decides; the chat is another way in. */
const WAYS = ['page', 'push', 'api'] as const;

/** A person's word on a proposal. */
export class DecisionDto {
  @ApiPropertyOptional({ enum: WAYS, default: 'api', description: 'Where the person decided: for the log' })
  @IsOptional()
  @IsIn(WAYS)
  way: (typeof WAYS)[number] = 'api';
}

/** A yes to what was shown. */
export class ApproveDto extends DecisionDto {
  @ApiProperty({ description: 'The mark that came with what was shown' })
  @IsString()
  @MaxLength(100)
  mark!: string;
}
