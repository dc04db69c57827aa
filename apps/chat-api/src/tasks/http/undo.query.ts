import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';

/** Which step an undo or redo is for. */
export class UndoQuery {
  @ApiPropertyOptional({
    description:
      'The `Idempotency-Key` of the request that is to be taken back (to do it again: of its undo). Refused (409) when that is not possible ' +
      'any more. Without it, it is whatever was done last, by anybody.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  of?: string;
}
