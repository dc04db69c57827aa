import { ApiProperty } from '@nestjs/swagger';
import { IsArray, IsString, Length, Matches } from 'class-validator';

const remedy = 'Give what PushManager.subscribe returned, as its toJSON has it.';

/** Whether this browser gets notifications, and what it needs to subscribe. */
export class PushStateDto {
  @ApiProperty({ description: 'For `applicationServerKey` of `PushManager.subscribe` (base64url)' }) publicKey!: string;
  @ApiProperty() on!: boolean;
}

/** A browser's subscription. */
export class PushSubscriptionDto {
  @ApiProperty({ maxLength: 1_000, description: 'Its address at its push service' })
  @IsString()
  @Length(1, 1_000, { context: { remedy } })
  endpoint!: string;

  @ApiProperty({ description: 'A point of P-256, uncompressed, in base64url' })
  @Matches(/^B[A-Za-z0-9_-]{86}$/, { message: 'is not a public key of P-256', context: { remedy } })
  p256dh!: string;

  @ApiProperty({ description: '16 bytes in base64url' })
  @Matches(/^[A-Za-z0-9_-]{22}$/, { message: 'is not 16 bytes in base64url', context: { remedy } })
  auth!: string;
}

/** Addresses that their push services do not know any more. */
export class GoneDevicesDto {
  @IsArray()
  @IsString({ each: true })
  endpoints!: string[];
}
