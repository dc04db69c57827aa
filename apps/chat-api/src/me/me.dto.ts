import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Channel } from '@errand/events';
import { Type } from 'class-transformer';
import { ArrayUnique, IsArray, IsIn, IsObject, IsOptional, Matches, ValidateNested } from 'class-validator';
import { ASKED_ABOUT, type AskedAbout } from '../assistant/asked-about.js';
import { IsLocaleTag, IsTimeZone, UserDto } from '../auth/http/auth.dto.js';

/** Ways that a reminder can take beside the app. */
export const FURTHER_CHANNELS = ['email', 'web-push'] as const satisfies readonly Channel[];

const IsClock = (): PropertyDecorator =>
  Matches(/^([01]\d|2[0-3]):[0-5]\d$/, {
    message: '$value is not a time',
    context: { remedy: 'Give HH:MM like 09:00.' },
  });

/** When reminders are held back, in the user's zone. */
export class QuietHoursDto {
  @ApiProperty({ example: '22:00' })
  @IsClock()
  from!: string;

  @ApiProperty({ example: '07:00', description: 'What came due meanwhile is delivered then' })
  @IsClock()
  to!: string;
}

/** The profile of the user who asks. */
export class MeDto extends UserDto {
  @ApiProperty({ description: 'HH:MM: when the reminders of an all-day task count from' }) dayStart!: string;
  @ApiProperty({ type: QuietHoursDto, nullable: true }) quietHours!: QuietHoursDto | null;
  @ApiProperty({ type: String, nullable: true, description: 'ISO 8601: when new tasks that are due at a time remind' })
  defaultReminder!: string | null;
  @ApiProperty({ enum: FURTHER_CHANNELS, isArray: true, description: 'Ways that reminders take beside the app' })
  channels!: Channel[];
  @ApiProperty({ enum: ASKED_ABOUT, description: 'Which sentences the language model is asked about' })
  assistant!: AskedAbout;
  @ApiProperty({ description: 'Whether there is a language model' }) hasModel!: boolean;
  @ApiProperty({ description: 'Reminders are mailed to a confirmed address only' }) emailConfirmed!: boolean;
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
  @IsClock()
  dayStart?: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'BCP 47; null: as the locale has it' })
  @IsOptional()
  @IsLocaleTag()
  dateStyle?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '-PT30M', description: 'null: none' })
  @IsOptional()
  @Matches(/^(PT0S|-P(\d{1,3}[WD]|T\d{1,4}[HM]))$/, {
    message: '$value is not a time before the due date',
    context: { remedy: 'Give an ISO 8601 duration such as -PT30M or -P1D, or PT0S for the due time itself.' },
  })
  defaultReminder?: string | null;

  @ApiPropertyOptional({ type: QuietHoursDto, nullable: true, description: 'null: none' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => QuietHoursDto)
  quietHours?: QuietHoursDto | null;

  @ApiPropertyOptional({ enum: FURTHER_CHANNELS, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @IsIn(FURTHER_CHANNELS, { each: true })
  channels?: Channel[];

  @ApiPropertyOptional({ enum: ASKED_ABOUT })
  @IsOptional()
  @IsIn(ASKED_ABOUT)
  assistant?: AskedAbout;
}
