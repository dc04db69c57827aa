import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { Caller } from '../../account/accounts.service.js';
import { CurrentCaller } from '../../auth/authenticated-user.js';
import { Shelves } from '../shelf.service.js';
import { PatchFilterDto, SavedFilterDto, SaveFilterDto } from './shelf.dto.js';

/** Filter lines that are kept under a name; `GET /api/overview` shows them. */
@ApiTags('lists and filters')
@ApiBearerAuth()
@Controller('api/filters')
@ForUser()
export class FiltersController {
  constructor(private readonly shelves: Shelves) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Save a filter line' })
  @ApiCreatedResponse({ type: SavedFilterDto })
  save(@CurrentCaller() caller: Caller, @Body() filter: SaveFilterDto): Promise<SavedFilterDto> {
    return this.shelves.saveFilter(caller, filter);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change the name or the line of a saved filter' })
  @ApiOkResponse({ type: SavedFilterDto })
  change(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() patch: PatchFilterDto,
  ): Promise<SavedFilterDto> {
    return this.shelves.changeFilter(caller, id, patch);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Forget a saved filter' })
  @ApiOkResponse({ type: SavedFilterDto })
  delete(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<SavedFilterDto> {
    return this.shelves.deleteFilter(caller, id);
  }
}
