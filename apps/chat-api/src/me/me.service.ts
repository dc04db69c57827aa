import { Injectable } from '@nestjs/common';
import { DomainError, InvalidInputError } from '@errand/dapr';
import { isDeepStrictEqual } from 'node:util';
import { Accounts, type Caller } from '../account/accounts.service.js';
import type { Profile } from '../account/account.js';
import { USUALLY } from '../assistant/asked-about.js';
import { ModelPresence } from '../assistant/model-presence.js';
import { Admins } from '../auth/admins.js';
import type { MeDto, PatchMeDto } from './me.dto.js';

/** Reads and changes a user's profile. */
@Injectable()
export class Me {
  constructor(
    private readonly accounts: Accounts,
    private readonly admins: Admins,
    private readonly model: ModelPresence,
  ) {}

  async get(userId: string): Promise<MeDto> {
    const { account } = await this.accounts.read(userId);
    return this.toMe(userId, account.profile);
  }

  /** Changes what was said; a profile that stays the same is no change and no event. @throws InvalidInputError */
  update(caller: Caller, patch: PatchMeDto): Promise<MeDto> {
    refuseNoHours(patch);
    return this.accounts.change(caller, (workspace) => {
      const former = workspace.currentProfile;
      const next = former && patched(former, patch);
      if (next && !isDeepStrictEqual(former, next)) workspace.saveProfile(next);
      return this.toMe(caller.userId, next);
    });
  }

  private toMe(id: string, profile: Profile | undefined): MeDto {
    if (!profile) throw new DomainError('not-found', 'There is no such account.');
    const { email, timeZone, locale, dayStart, dateStyle, defaultReminder, quietHours, channels } = profile;
    return {
      id,
      email,
      timeZone,
      locale,
      ...(dateStyle && { dateStyle }),
      dayStart,
      quietHours: quietHours ?? null,
      defaultReminder: defaultReminder ?? null,
      channels: channels ?? [],
      assistant: profile.assistant ?? USUALLY,
      hasModel: this.model.isThere,
      emailConfirmed: profile.emailConfirmedAt !== undefined,
      isAdmin: this.admins.isAdminAddress(email),
    };
  }
}

const OPTIONAL: ReadonlySet<string> = new Set([
  'dateStyle',
  'defaultReminder',
  'quietHours',
] satisfies (keyof Profile)[]);

/** A null takes away what may be missing, and stands for what is left out elsewhere. */
function patched(former: Profile, patch: PatchMeDto): Profile {
  const next: Record<string, unknown> = { ...former };
  for (const [field, value] of Object.entries(plain(patch))) {
    if (value !== undefined && value !== null) next[field] = value;
    else if (value === null && OPTIONAL.has(field)) delete next[field];
  }
  return next as unknown as Profile;
}

function refuseNoHours({ quietHours }: PatchMeDto): void {
  if (!quietHours || quietHours.from !== quietHours.to) return;
  const remedy = 'Give another end, or null for no quiet hours.';
  throw new InvalidInputError([{ pointer: '/quietHours/to', message: 'is when they begin', remedy }]);
}

/** Without the classes of the input: what is stored is compared with it. */
const plain = (patch: PatchMeDto): object => JSON.parse(JSON.stringify(patch)) as object;
