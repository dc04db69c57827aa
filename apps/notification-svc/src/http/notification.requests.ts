import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

/** What an id of this product is made of: safe in a state key and a URL. */
const ID = /^[A-Za-z0-9._~:-]{1,128}$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/;

/** Whose notifications. */
export class UserPath {
  @Matches(ID, { message: 'userId is not an id' })
  userId!: string;
}

/** Which notification of whom. */
export class NotificationPath extends UserPath {
  @Matches(ID, { message: 'id is not an id' })
  id!: string;
}

/** Which notifications. */
export class NotificationsQuery {
  /** RFC 3339: only what was delivered at this moment or later. */
  @IsOptional()
  @Matches(MOMENT, {
    message: 'since is not an RFC 3339 moment',
    context: { remedy: 'Give one such as 2026-04-01T09:00:00Z; in a URL write + as %2B.' },
  })
  since?: string;

  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit = 50;
}

/** Where a browser has its notifications brought to. */
export class PushAddress {
  @IsString() @Length(1, 1_000) endpoint!: string;
}

/** Which request's jobs. */
export class FlowQuery {
  @IsString() @Length(1, 200) correlationId!: string;
}
