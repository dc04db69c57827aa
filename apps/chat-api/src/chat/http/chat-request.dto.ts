import { ApiPropertyOptional, ApiProperty } from '@nestjs/swagger';
import { InvalidInputError } from '@errand/dapr';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { ChatRequest } from '../request.js';

const LONGEST = 2_000;
const MOST_WORDS = 50;
const NOT_BLANK = { message: 'has no word', context: { remedy: 'Say something, for example “buy milk tomorrow”.' } };

/** One of the choices that a question came with. */
export class ChoiceDto {
  @ApiProperty()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  id!: string;
}

/** A yes or no to a proposal. */
export class VerdictDto extends ChoiceDto {
  @ApiProperty()
  @IsBoolean()
  accept!: boolean;
}

/** What a person says: exactly one of `message`, `choice` and `proposal`. */
export class ChatRequestDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: LONGEST, example: 'buy milk tomorrow #home' })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST)
  @Matches(/\S/, NOT_BLANK)
  message?: string;

  @ApiPropertyOptional({ default: false, description: 'Only say what the message would be understood as' })
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;

  @ApiPropertyOptional({ type: [String], description: 'Words whose chip was removed: they stay in the title' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_WORDS)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(LONGEST, { each: true })
  keep?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Words of an offer that was accepted: they become the field' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_WORDS)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(LONGEST, { each: true })
  take?: string[];

  @ApiPropertyOptional({ type: ChoiceDto, description: 'Answers a question by one of its choices' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ChoiceDto)
  choice?: ChoiceDto;

  @ApiPropertyOptional({ type: VerdictDto, description: 'Accepts or refuses a proposal' })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => VerdictDto)
  proposal?: VerdictDto;

  /** The request in the service's terms. @throws InvalidInputError unless it is exactly one */
  toRequest(): ChatRequest {
    const { message, choice, proposal } = this;
    this.assertOne();
    if (choice) return { kind: 'choice', id: choice.id };
    if (proposal) return { kind: 'proposal', id: proposal.id, accept: proposal.accept };
    return { kind: 'message', message: message ?? '', keep: this.keep ?? [], take: this.take ?? [] };
  }

  private assertOne(): void {
    const { message, choice, proposal } = this;
    const given = Object.entries({ message, choice, proposal }).filter(
      ([, value]) => (value ?? undefined) !== undefined,
    );
    const [, second] = given;
    if (given.length === 0) refuse('/message', 'is missing', 'Give one of message, choice and proposal.');
    if (second)
      refuse(`/${second[0]}`, `comes with ${given[0]?.[0]}`, 'Give only one of message, choice and proposal.');
    const extra = (['dryRun', 'keep', 'take'] as const).find((field) => this[field]);
    if (extra && (message ?? undefined) === undefined) refuse(`/${extra}`, 'goes with a message only', 'Leave it out.');
  }
}

function refuse(pointer: string, message: string, remedy: string): never {
  throw new InvalidInputError([{ pointer, message, remedy }]);
}
