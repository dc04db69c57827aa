import { ApiProperty } from '@nestjs/swagger';
import type { ReadinessReport } from '@errand/dapr';

/** Whether this service can serve, part by part. */
export class ReadinessDto implements ReadinessReport {
  @ApiProperty() ready!: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'By name: ok, or the reason why not',
    example: { sidecar: 'ok', store: 'ok', outbox: 'ok' },
  })
  parts!: Record<string, string>;
}
