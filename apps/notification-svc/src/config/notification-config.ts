import { Transform, Type } from 'class-transformer';
import { IsInt, IsUrl, Max, Min } from 'class-validator';
import { ServiceConfig } from '@errand/dapr';

/** Configuration of this service. */
export class NotificationConfig extends ServiceConfig {
  /** Where the page is for its users: links in mails lead there. */
  @Transform(({ value }) => String(value).replace(/\/+$/, ''))
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false, allow_query_components: false })
  PUBLIC_URL = 'http://localhost:8080';

  /** How often jobs that the scheduler lost are looked for, seconds. */
  @Type(() => Number) @IsInt() @Min(1) @Max(86_400) RECONCILE_SECONDS = 300;

  /** How long after a start they are first looked for, seconds: what was redelivered meanwhile has brought its jobs back itself. */
  @Type(() => Number) @IsInt() @Min(0) @Max(3_600) RECONCILE_DELAY_SECONDS = 15;
}
