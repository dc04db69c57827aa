import { IsIn, IsOptional, Matches } from 'class-validator';
import { PageQuery } from './page.query.js';

/** The dead letter that is meant. */
export class DeadLetterParam {
  @Matches(/^[0-9a-f-]{1,64}$/, {
    message: 'id is no id of a dead letter',
    context: { remedy: 'Take one from GET /internal/dead-letters.' },
  })
  id!: string;
}

/** Which dead letters, and whether with the messages themselves. */
export class DeadLettersQuery extends PageQuery {
  @IsOptional()
  @IsIn(['true', 'false'])
  payloads?: 'true' | 'false';
}

/** Who wants a replay. */
export class ReplayQuery {
  /** Id of the administrator; absent for somebody on the machine itself. */
  @IsOptional()
  @Matches(/^[A-Za-z0-9._~:-]{1,128}$/, { message: 'by is no user id', context: { remedy: 'Leave it out.' } })
  by?: string;
}
