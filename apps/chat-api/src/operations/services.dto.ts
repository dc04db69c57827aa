import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { StatusReport } from '@errand/dapr';
import type { Topic } from '@errand/events';

export class SidecarDto {
  @ApiProperty({ description: 'Of daprd' }) version!: string;
  @ApiProperty({ type: [String] }) components!: string[];
  @ApiProperty({ type: [String], description: 'Topics that it is subscribed to' }) topics!: string[];
}

export class BacklogDto {
  @ApiProperty() events!: number;
  @ApiPropertyOptional({ format: 'date-time', description: 'Since when; absent when nothing waits' }) since?: string;
}

export class LastHandledDto {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ description: 'From the moment it tells of until it was handled' }) delaySeconds!: number;
}

export class TopicDto {
  @ApiProperty({ type: String }) topic!: Topic;
  @ApiProperty({ description: 'Events that the broker took' }) accepted!: number;
  @ApiProperty({ description: 'Times that the broker refused an event' }) refused!: number;
  @ApiProperty({ description: 'Deliveries that were handled' }) acknowledged!: number;
  @ApiProperty({ description: 'Deliveries that are to come again' }) retried!: number;
  @ApiProperty({ description: 'Deliveries that became dead letters' }) dropped!: number;
  @ApiPropertyOptional({ type: LastHandledDto }) last?: LastHandledDto;
}

/** How one replica of a service does. */
export class StatusReportDto implements StatusReport {
  @ApiProperty() app!: string;
  @ApiProperty({ description: 'Of several replicas, the one that answered' }) replica!: string;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty() ready!: boolean;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'By name: ok, or the reason why not',
  })
  parts!: Record<string, string>;
  @ApiPropertyOptional({ type: SidecarDto, description: 'Absent while it does not answer' }) sidecar?: SidecarDto;
  @ApiPropertyOptional({ type: BacklogDto, description: 'Events that the broker has not accepted yet' })
  outbox?: BacklogDto;
  @ApiProperty({ type: BacklogDto, description: 'Events that failed and will be delivered again' })
  failing!: BacklogDto;
  @ApiProperty({ type: [TopicDto], description: 'Since this replica started' }) topics!: TopicDto[];
}

export class ServiceDto {
  @ApiProperty() app!: string;
  @ApiPropertyOptional({ type: StatusReportDto, description: 'Absent when there was no answer' })
  report?: StatusReportDto;
  @ApiPropertyOptional({ description: 'Why there was no answer' }) reason?: string;
}

export class ServicesDto {
  @ApiProperty({ type: [ServiceDto] }) items!: ServiceDto[];
}
