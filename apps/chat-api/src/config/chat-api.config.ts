import { ServiceConfig } from '@errand/dapr';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsEmail, IsInt, IsUrl, Max, Min } from 'class-validator';
import { normaliseEmail } from '../auth/auth.records.js';

/** Settings of chat-api, beside those every service has. */
export class ChatApiConfig extends ServiceConfig {
  /** Life of an access token, in seconds. */
  @Type(() => Number) @IsInt() @Min(30) @Max(86_400) ACCESS_TOKEN_SECONDS = 900;

  /** Life of a session without use, in seconds. */
  @Type(() => Number) @IsInt() @Min(60) SESSION_SECONDS = 30 * 86_400;

  /** How long what a tool asked for waits for a person's yes, in seconds. */
  @Type(() => Number) @IsInt() @Min(1) @Max(30 * 86_400) APPROVAL_SECONDS = 86_400;

  /** Attempts to log in or sign up that a client has on one e-mail address in a minute; from all clients ten times as many may fail. */
  @Type(() => Number) @IsInt() @Min(1) LOGIN_ATTEMPTS_PER_MINUTE = 20;

  /** Attempts that may fail for one client in a minute, on all e-mail addresses. More where one proxy speaks for many clients. */
  @Type(() => Number) @IsInt() @Min(1) LOGIN_FAILURES_PER_CLIENT_PER_MINUTE = 100;

  /** Whether the refresh cookie is sent over HTTPS only. Off on localhost. */
  @Transform(({ value }) => value === true || value === 'true') @IsBoolean() COOKIE_SECURE = false;

  /** Where the page is for its users: links in mails lead there. */
  @Transform(({ value }) => String(value).replace(/\/+$/, ''))
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false, allow_query_components: false })
  PUBLIC_URL = 'http://localhost:8080';

  /** E-mail addresses of the administrators, separated by commas. Their accounts must be there first: nobody can sign up with one. */
  @Transform(({ value }) => addressesIn(value))
  @IsEmail({}, { each: true, message: 'must be e-mail addresses, separated by commas' })
  ADMIN_EMAILS: string[] = [];
}

function addressesIn(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : String(value).split(',');
  return list.map((one) => normaliseEmail(String(one))).filter((one) => one !== '');
}
