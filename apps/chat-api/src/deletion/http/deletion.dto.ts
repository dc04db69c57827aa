import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

/** What proves that the person means it. */
export class DeleteAccountDto {
  @ApiProperty({ maxLength: 128 })
  @IsString()
  @MaxLength(128)
  password!: string;

  @ApiProperty({ maxLength: 254, description: 'The address of the account, typed once more' })
  @IsString()
  @MaxLength(254)
  email!: string;
}
