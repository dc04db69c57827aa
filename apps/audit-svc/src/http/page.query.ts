import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';

const CURSOR = { message: 'cursor is none of this list', context: { remedy: 'Take nextCursor from the page before.' } };

/** Which part of a list is wanted. */
export class PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit = 50;

  /** Number of the last entry that the page before looked at. Opaque to callers. */
  @IsOptional()
  @Matches(/^[1-9]\d{0,14}$/, CURSOR)
  cursor?: string;

  get after(): number | undefined {
    return this.cursor === undefined ? undefined : Number(this.cursor);
  }
}

/** A cursor for `next`, null after the last page. */
export const cursorOf = (next: number | null): string | null => (next === null ? null : String(next));
