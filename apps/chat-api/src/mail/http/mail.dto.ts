import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsString, Length, MaxLength } from 'class-validator';

/** Who forgot their password. */
export class ForgottenDto {
  @ApiProperty({ format: 'email', maxLength: 254 })
  @IsEmail()
  @MaxLength(254)
  email!: string;
}

/** What is behind the # of a mailed link. */
export class LinkDto {
  @ApiProperty({ maxLength: 100 })
  @IsString()
  @Length(1, 100, { context: { remedy: 'Open the link of the mail once more, or ask for a new one.' } })
  token!: string;
}

/** A mailed link with the password that it is to set. */
export class ResetPasswordDto extends LinkDto {
  @ApiProperty({ minLength: 12, maxLength: 128 })
  @IsString()
  @Length(12, 128, { context: { remedy: 'Use 12 to 128 characters; a few words make a good password.' } })
  password!: string;
}
