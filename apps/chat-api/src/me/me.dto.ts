import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import { IsLocaleTag, IsTimeZone, UserDto } from '../auth/http/auth.dto.js';

/** The profile of the user who asks. */
export class MeDto extends UserDto {
  @ApiProperty({ description: 'HH:MM: when the reminders of an all-day task count from' }) dayStart!: string;
  @ApiProperty({ description: 'May see and do what is below /api/operations' }) isAdmin!: boolean;
}

/** A JSON merge patch of the profile. */
export class PatchMeDto {
  @ApiPropertyOptional()
  @IsOptional()
  @IsTimeZone()
  timeZone?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsLocaleTag()
  locale?: string;

  @ApiPropertyOptional({ example: '09:00' })
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, {
    message: '$value is not a time',
    context: { remedy: 'Give HH:MM like 09:00.' },
  })
  dayStart?: string;
}
