import { Transform, Type } from 'class-transformer';
import { IsInt, IsUrl, Matches, Max, Min } from 'class-validator';
import { ServiceConfig } from '@errand/dapr';
import { PUSH_SERVICE, PUSH_SERVICES } from '../delivery/push/push-services.js';

/** Configuration of this service. */
export class NotificationConfig extends ServiceConfig {
  /** Where the page is for its users: links in mails lead there. */
  @Transform(({ value }) => String(value).replace(/\/+$/, ''))
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false, allow_query_components: false })
  PUBLIC_URL = 'http://localhost:8080';

  /** Origins of the push services that notifications are sent to, separated by commas; `*.` stands for one label. No other is ever called. */
  @Transform(({ value }) => originsIn(value))
  @Matches(PUSH_SERVICE, { each: true, message: 'must be origins like https://push.example.org, separated by commas' })
  PUSH_SERVICES: string[] = [...PUSH_SERVICES];

  /** Whom a push service may turn to: `mailto:` or a page. Apple's refuses `localhost`. */
  @Matches(/^(mailto:\S+@\S+|https:\/\/\S+)$/, { message: 'must be mailto:… or https://…' })
  PUSH_CONTACT = 'mailto:errand@localhost';

  /** How often jobs that the scheduler lost are looked for, seconds. */
  @Type(() => Number) @IsInt() @Min(1) @Max(86_400) RECONCILE_SECONDS = 300;

  /** How long after a start they are first looked for, seconds: what was redelivered meanwhile has brought its jobs back itself. */
  @Type(() => Number) @IsInt() @Min(0) @Max(3_600) RECONCILE_DELAY_SECONDS = 15;
}

function originsIn(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : String(value).split(',');
  return list.map((one) => String(one).trim()).filter((one) => one !== '');
}
