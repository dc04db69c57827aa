import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { PatchMeDto } from '../../me/me.dto.js';

/** The settings of a file as a change of the profile: those that the profile takes, by its own rules. */
export function settingsIn(settings: object | undefined): PatchMeDto {
  const patch = plainToInstance(PatchMeDto, settings ?? {});
  const wrong = validateSync(patch, { whitelist: true }).map(({ property }) => property);
  return Object.fromEntries(Object.entries(patch).filter(([name]) => !wrong.includes(name))) as PatchMeDto;
}
