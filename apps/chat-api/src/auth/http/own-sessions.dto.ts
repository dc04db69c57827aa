import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length, MaxLength } from 'class-validator';

/** A browser that is logged in. */
export class OwnSessionDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'It is the one that asks' }) current!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'What the browser says it is (User-Agent)' })
  agent!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time', description: 'When it last got a new access token' }) lastUsedAt!: string;
}

export class OwnSessionsDto {
  @ApiProperty({ type: [OwnSessionDto], description: 'Last used first' }) items!: OwnSessionDto[];
}

/** A new password, and the one it takes the place of. */
export class ChangePasswordDto {
  @ApiProperty({ maxLength: 128 })
  @IsString()
  @MaxLength(128)
  password!: string;

  @ApiProperty({ minLength: 12, maxLength: 128 })
  @IsString()
  @Length(12, 128, { context: { remedy: 'Use 12 to 128 characters; a few words make a good password.' } })
  newPassword!: string;
}
