import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsUUID, Length } from 'class-validator';

/** Nothing has to be said. */
export class NoInput {}

export class PlanDayInput {
  @ApiPropertyOptional({ format: 'date', description: 'Today when it is left out' })
  @IsOptional()
  @IsISO8601({ strict: true }, { context: { remedy: 'Give a day like 2026-04-01.' } })
  @Length(10, 10, { context: { remedy: 'Give a day like 2026-04-01.' } })
  date?: string;
}

export class ProposalsInput {
  @ApiPropertyOptional({ format: 'uuid', description: 'One proposal alone' })
  @IsOptional()
  @IsUUID()
  id?: string;
}
