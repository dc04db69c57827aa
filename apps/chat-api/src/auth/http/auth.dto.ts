import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsOptional, IsString, Length, MaxLength, ValidateBy } from 'class-validator';
import { isLocale, isTimeZone } from '../../me/zone-and-locale.js';

/** Message and remedy go into the problem document. */
export const IsTimeZone = (): PropertyDecorator =>
  ValidateBy(
    { name: 'isIanaTimeZone', validator: { validate: isTimeZone, defaultMessage: () => '$value is not a time zone' } },
    { context: { remedy: 'Give an IANA name such as Europe/Berlin.' } },
  );

export const IsLocaleTag = (): PropertyDecorator =>
  ValidateBy(
    { name: 'isBcp47', validator: { validate: isLocale, defaultMessage: () => '$value is not a language tag' } },
    { context: { remedy: 'Give a BCP 47 tag such as en-US or de.' } },
  );

/** What a person logs in with. */
export class LogInDto {
  @ApiProperty({ format: 'email', maxLength: 254 })
  @IsEmail()
  @MaxLength(254)
  email!: string;

  @ApiProperty({ minLength: 12, maxLength: 128 })
  @IsString()
  @Length(12, 128, { context: { remedy: 'Use 12 to 128 characters; a few words make a good password.' } })
  password!: string;

  @ApiPropertyOptional({ description: 'IANA name', default: 'UTC' })
  @IsOptional()
  @IsTimeZone()
  timeZone?: string;

  @ApiPropertyOptional({ description: 'BCP 47', default: 'en' })
  @IsOptional()
  @IsLocaleTag()
  locale?: string;
}

/** The user as a client needs it. */
export class UserDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'email' }) email!: string;
  @ApiProperty() timeZone!: string;
  @ApiProperty() locale!: string;
  @ApiPropertyOptional({ description: 'BCP 47: whose habits dates are written by; absent: those of the locale' })
  dateStyle?: string;
}

/** Answer to signing up, logging in and refreshing. The refresh token comes as a cookie. */
export class SessionDto {
  @ApiProperty() accessToken!: string;
  @ApiProperty({ description: 'Life of the access token in seconds' }) expiresIn!: number;
  @ApiProperty({ type: UserDto }) user!: UserDto;
}
