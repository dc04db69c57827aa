import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { Caller } from '../account/accounts.service.js';
import { CurrentCaller, CurrentUser, type AuthenticatedUser } from '../auth/authenticated-user.js';
import { MeDto, PatchMeDto } from './me.dto.js';
import { Me } from './me.service.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('api/me')
@ForUser()
export class MeController {
  constructor(private readonly me: Me) {}

  @Get()
  @ApiOkResponse({ type: MeDto })
  get(@CurrentUser() user: AuthenticatedUser): Promise<MeDto> {
    return this.me.get(user.id);
  }

  @Patch()
  @ApiOkResponse({ type: MeDto })
  update(@CurrentCaller() caller: Caller, @Body() patch: PatchMeDto): Promise<MeDto> {
    return this.me.update(caller, patch);
  }
}
