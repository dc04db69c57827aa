import { Body, Controller, Delete, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForUser, InvalidInputError } from '@errand/dapr';
import type { Caller } from '../../account/accounts.service.js';
import { CurrentCaller } from '../../auth/authenticated-user.js';
import type { Destination } from '../rules/lists.js';
import { Shelves } from '../shelf.service.js';
import { DeleteListQuery, ListDto, NamedListQuery } from './shelf.dto.js';

const LARGE = 'A list of more than 400 tasks takes several changes, which are undone one by one.';

/** Lists by their names, which count without regard to case; they are named in the query, where any character may stand. A task is put into one by its field `list`. */
@ApiTags('lists and filters')
@ApiBearerAuth()
@Controller('api/lists')
@ForUser()
export class ListsController {
  constructor(private readonly shelves: Shelves) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Make a list' })
  @ApiCreatedResponse({ type: ListDto })
  async create(@CurrentCaller() caller: Caller, @Body() { name }: ListDto): Promise<ListDto> {
    return { name: await this.shelves.createList(caller, name) };
  }

  @Patch()
  @ApiOperation({ summary: 'Rename a list', description: `Its tasks go along. ${LARGE}` })
  @ApiOkResponse({ type: ListDto })
  async rename(
    @CurrentCaller() caller: Caller,
    @Query() { name }: NamedListQuery,
    @Body() { name: newName }: ListDto,
  ): Promise<ListDto> {
    return { name: await this.shelves.renameList(caller, name, newName) };
  }

  @Delete()
  @ApiOperation({ summary: 'Delete a list', description: `Say where its tasks go. ${LARGE}` })
  @ApiOkResponse({ type: ListDto })
  async delete(@CurrentCaller() caller: Caller, @Query() query: DeleteListQuery): Promise<ListDto> {
    return { name: await this.shelves.deleteList(caller, query.name, destinationOf(query)) };
  }
}

function destinationOf({ tasks, list }: DeleteListQuery): Destination {
  if (tasks !== 'list') return { to: tasks };
  if (list !== undefined) return { to: 'list', list };
  const remedy = 'Name the list that the tasks go to: list=NAME.';
  throw new InvalidInputError([{ pointer: 'list', message: 'is missing', remedy }]);
}
