import { Injectable } from '@nestjs/common';
import { DomainError } from '@errand/dapr';
import { isDeepStrictEqual } from 'node:util';
import { Accounts, type Caller } from '../account/accounts.service.js';
import type { Profile } from '../account/account.js';
import { Admins } from '../auth/admins.js';
import type { MeDto, PatchMeDto } from './me.dto.js';

/** Reads and changes a user's profile. */
@Injectable()
export class Me {
  constructor(
    private readonly accounts: Accounts,
    private readonly admins: Admins,
  ) {}

  async get(userId: string): Promise<MeDto> {
    const { account } = await this.accounts.read(userId);
    return this.toMe(userId, account.profile);
  }

  /** Changes what was said; a profile that stays the same is no change and no event. */
  update(caller: Caller, patch: PatchMeDto): Promise<MeDto> {
    return this.accounts.change(caller, (workspace) => {
      const former = workspace.currentProfile;
      const said = Object.fromEntries(
        Object.entries(patch).filter(([, value]) => value !== undefined && value !== null),
      );
      const next = former && { ...former, ...said };
      if (next && !isDeepStrictEqual(former, next)) workspace.saveProfile(next);
      return this.toMe(caller.userId, next);
    });
  }

  private toMe(id: string, profile: Profile | undefined): MeDto {
    if (!profile) throw new DomainError('not-found', 'There is no such account.');
    const { email, timeZone, locale, dayStart } = profile;
    return { id, email, timeZone, locale, dayStart, isAdmin: this.admins.isAdminAddress(email) };
  }
}
