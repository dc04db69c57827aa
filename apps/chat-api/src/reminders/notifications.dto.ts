import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CHANNELS, type Channel } from '@errand/events';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Which notifications are wanted; notification-svc checks what they mean. */
export class NotificationsQuery {
  @ApiPropertyOptional({ format: 'date-time', description: 'Delivered at this moment or later' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  since?: string;
}

/** A reminder that came due. */
export class NotificationDto {
  @ApiProperty() id!: string;
  @ApiProperty({ format: 'uuid' }) taskId!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ format: 'date-time' }) dueAt!: string;
  @ApiProperty({ format: 'date-time' }) firedAt!: string;
  @ApiProperty({ format: 'date-time' }) deliveredAt!: string;
  @ApiProperty({ enum: CHANNELS }) channel!: Channel;
  @ApiProperty({ description: 'It came more than 24 h late: shown as missed' }) missed!: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) readAt!: string | null;
  @ApiProperty() correlationId!: string;
}

export class NotificationPageDto {
  @ApiProperty({ type: [NotificationDto] }) items!: NotificationDto[];
}
