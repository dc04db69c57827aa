import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { FEED_KINDS, type FeedKind } from './feeds.service.js';

/** Whether there is a feed. */
export class FeedDto {
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'null: there is none' })
  createdAt!: string | null;
}

/** A new feed, with what is said this once. */
export class NewFeedDto {
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ description: 'Not shown again: only its hash is kept' }) token!: string;
  @ApiProperty({ description: 'Below the address of the page', example: '/feeds/….ics' }) path!: string;
}

/** How a feed shows tasks. */
export class FeedQuery {
  @ApiPropertyOptional({
    enum: FEED_KINDS,
    default: 'event',
    description: 'event: tasks with a due date as VEVENT, which every calendar shows. todo: all open tasks as VTODO',
  })
  @IsOptional()
  @IsIn(FEED_KINDS)
  as: FeedKind = 'event';
}
