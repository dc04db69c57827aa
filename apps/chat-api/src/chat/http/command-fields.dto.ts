import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { REPEAT_FROM, type RepeatFrom } from '@errand/events';

export const INTENTS = [
  'create',
  'complete',
  'reopen',
  'delete',
  'restore',
  'show',
  'skip',
  'snooze',
  'update',
  'list',
  'history',
  'why',
  'createList',
  'renameList',
  'deleteList',
  'lists',
  'undo',
  'redo',
  'help',
  'confirm',
  'cancel',
  'approvals',
  'approve',
  'refuse',
  'unknown',
] as const;

/** The fields that commands have; which of them, the intent tells. */
export class CommandFieldsDto {
  @ApiProperty({ enum: INTENTS }) intent!: (typeof INTENTS)[number];

  @ApiPropertyOptional() title?: string;
  @ApiPropertyOptional() due?: string;
  @ApiPropertyOptional() recurrence?: string;
  @ApiPropertyOptional({ enum: REPEAT_FROM }) repeatFrom?: RepeatFrom;
  @ApiPropertyOptional() priority?: number;
  @ApiPropertyOptional({ type: [String] }) tags?: string[];
  @ApiPropertyOptional({ type: [String] }) reminders?: string[];
  @ApiPropertyOptional() notes?: string;
  @ApiPropertyOptional({ description: 'Title of the task that it is a part of' }) parent?: string;
  @ApiPropertyOptional() list?: string;
  @ApiPropertyOptional({ description: "A list's new name" }) name?: string;
  @ApiPropertyOptional({ description: "A list's tasks are deleted with it" }) withTasks?: boolean;
  @ApiPropertyOptional({ description: "The list that a deleted list's tasks go to" }) moveTo?: string;
  @ApiPropertyOptional({ type: [String], description: 'What is missing and will be asked' }) needs?: string[];

  @ApiPropertyOptional({ description: 'The words that name the task' }) target?: string;
  @ApiPropertyOptional({ type: Object, description: 'Which tasks are meant' }) filter?: object;
  @ApiPropertyOptional({ type: Object, description: 'What an update changes' }) changes?: object;
  @ApiPropertyOptional({ description: 'Date or moment to put it off to' }) until?: string;
  @ApiPropertyOptional({ description: 'ISO 8601 duration to put it off by' }) for?: string;

  @ApiPropertyOptional() sort?: string;
  @ApiPropertyOptional() limit?: number;
  @ApiPropertyOptional() count?: boolean;

  @ApiPropertyOptional({ description: 'How many steps an undo takes back, when more than the last' }) steps?: number;
  @ApiPropertyOptional({ description: 'An undo takes back all that can be' }) all?: boolean;

  @ApiPropertyOptional({ description: 'Why it was not understood' }) reason?: string;
  @ApiPropertyOptional({ type: [String], description: 'Sentences that would be' }) suggestions?: string[];
}
