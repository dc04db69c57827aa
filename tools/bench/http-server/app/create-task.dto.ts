import { IsArray, IsIn, IsString, ValidateIf } from 'class-validator';

const nullable = (_: object, value: unknown): boolean => value !== null && value !== undefined;

/** What a new task is made of, checked as chat-api checks it. */
export class CreateTaskDto {
  @IsString() title!: string;
  @ValidateIf(nullable) @IsString() notes?: string | null;
  @ValidateIf(nullable) @IsIn([1, 2, 3, 4]) priority?: number | null;
  @ValidateIf(nullable) @IsArray() @IsString({ each: true }) tags?: string[] | null;
}
