import { IsOptional, Matches } from 'class-validator';
import type { Link } from '../log/chain.js';

/** From where on a chain is verified. */
export class VerifyQuery {
  /** Number and hash of the last entry that was looked at. Opaque to callers. */
  @IsOptional()
  @Matches(/^[1-9]\d{0,14}\.[0-9a-f]{64}$/, {
    message: 'cursor is none of this chain',
    context: { remedy: 'Take nextCursor from the part before.' },
  })
  cursor?: string;

  get after(): Link | undefined {
    const [n, hash] = this.cursor?.split('.') ?? [];
    return n === undefined || hash === undefined ? undefined : { n: Number(n), hash };
  }
}
