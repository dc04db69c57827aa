import { ServiceConfig } from '@errand/dapr';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';

/** Settings of chat-api, beside those every service has. */
export class ChatApiConfig extends ServiceConfig {
  /** Life of an access token, in seconds. */
  @Type(() => Number) @IsInt() @Min(30) @Max(86_400) ACCESS_TOKEN_SECONDS = 900;

  /** Life of a session without use, in seconds. */
  @Type(() => Number) @IsInt() @Min(60) SESSION_SECONDS = 30 * 86_400;

  /** Attempts to log in or sign up that one address has in a minute. */
  @Type(() => Number) @IsInt() @Min(1) LOGIN_ATTEMPTS_PER_MINUTE = 20;

  /** Whether the refresh cookie is sent over HTTPS only. Off on localhost. */
  @Transform(({ value }) => value === true || value === 'true') @IsBoolean() COOKIE_SECURE = false;
}
