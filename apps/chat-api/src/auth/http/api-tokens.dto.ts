import { ApiProperty } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsString, Length, Matches } from 'class-validator';
import { TOKEN_SCOPES, type TokenScope } from '../api-tokens/api-token.records.js';

const SCOPES = 'What it may do; with write-with-approval it calls tools (MCP), and each change waits for your yes';

/** A token as the list shows it. */
export class ApiTokenDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: TOKEN_SCOPES, isArray: true, description: SCOPES }) scopes!: TokenScope[];
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time', description: 'To about ten minutes' })
  lastUsedAt!: string | null;
}

export class ApiTokensDto {
  @ApiProperty({ type: [ApiTokenDto] }) items!: ApiTokenDto[];
}

/** A new token, with the token itself. */
export class NewApiTokenDto extends ApiTokenDto {
  @ApiProperty({ description: 'Shown this once. Use it as Authorization: Bearer …' }) token!: string;
}

export class CreateApiTokenDto {
  @ApiProperty({ minLength: 1, maxLength: 100, example: 'my script' })
  @IsString()
  @Length(1, 100)
  @Matches(/\S/, { message: 'name has no word', context: { remedy: 'Say what the token is for.' } })
  name!: string;

  @ApiProperty({ enum: TOKEN_SCOPES, isArray: true, description: SCOPES })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(TOKEN_SCOPES, { each: true, context: { remedy: 'Give read, write or write-with-approval.' } })
  scopes!: TokenScope[];
}
