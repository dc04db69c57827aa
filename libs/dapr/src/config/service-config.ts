import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsNumber, IsOptional, IsString, Max, Min } from 'class-validator';

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/**
 * The configuration every service shares, read once from the environment. Names are Dapr's own where Dapr sets them.
 * A service with settings of its own extends this class.
 *
 * @see https://docs.dapr.io/reference/environment/
 */
export class ServiceConfig {
  /** Dapr application id, e.g. `chat-api`. */
  @IsString() @IsNotEmpty() APP_ID!: string;

  /** Port this app listens on. */
  @Type(() => Number) @IsInt() @Min(1) @Max(65_535) APP_PORT!: number;

  /** Address this app listens on: loopback, because only its sidecar calls it. */
  @IsString() @IsNotEmpty() APP_HOST = '127.0.0.1';

  @Type(() => Number) @IsInt() @Min(1) @Max(65_535) DAPR_HTTP_PORT = 3500;

  @IsString() @IsNotEmpty() DAPR_HOST = '127.0.0.1';

  /** Token this app shows to its sidecar. Empty: the sidecar asks for none. */
  @IsOptional() @IsString() DAPR_API_TOKEN = '';

  /** Token the sidecar shows to this app: what calls without it did not come through Dapr. */
  @IsString() @IsNotEmpty() APP_API_TOKEN!: string;

  /** Port of `GET /metrics`, on APP_HOST. Absent: none. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(65_535) METRICS_PORT?: number;

  /** Share of the traces beginning here that are kept, 0 to 1. It says so for every sidecar and service that comes after. */
  @Type(() => Number) @IsNumber() @Min(0) @Max(1) TRACE_SAMPLING_RATE = 0;

  @IsIn(LOG_LEVELS) LOG_LEVEL: (typeof LOG_LEVELS)[number] = 'info';

  /** Name of this replica, the holder's name in the outbox's lanes. */
  @IsString() @IsNotEmpty() POD_NAME = 'local';
}
