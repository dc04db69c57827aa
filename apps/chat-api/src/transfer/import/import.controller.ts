import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Put } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { Caller } from '../../account/accounts.service.js';
import { CurrentCaller, CurrentUser, type AuthenticatedUser } from '../../auth/authenticated-user.js';
import {
  CheckedImportDto,
  ImportDto,
  ImportPartDto,
  NewestImportDto,
  NewImportDto,
  StartImportDto,
} from './import.dto.js';
import { Imports } from './imports.service.js';

/** Bringing a file in. Each step said again does no harm: an import is one thing, whatever happens on the way. */
@ApiTags('import and export')
@ApiBearerAuth()
@Controller('api/imports')
@ForUser()
export class ImportController {
  constructor(private readonly imports: Imports) {}

  @Get('newest')
  @ApiOperation({ summary: 'The newest import, and how far it is' })
  @ApiOkResponse({ type: NewestImportDto })
  async newest(@CurrentUser() user: AuthenticatedUser): Promise<NewestImportDto> {
    const found = await this.imports.newest(user.id);
    return { import: found ? ImportDto.of(found) : null };
  }

  @Post()
  @ApiOperation({
    summary: 'Begin an import',
    description: 'Of one file or of several. Takes the place of the one before, once that is over.',
  })
  @ApiCreatedResponse({ type: ImportDto })
  async begin(@CurrentUser() user: AuthenticatedUser, @Body() wanted: NewImportDto): Promise<ImportDto> {
    const { name, parts, format, files } = wanted;
    const list = wanted.list?.trim();
    const record = await this.imports.begin(user.id, {
      name,
      parts,
      ...(files && { files }),
      ...(format && { format }),
      ...(list && { list }),
    });
    return ImportDto.of(record);
  }

  @Put(':id/parts/:n')
  @HttpCode(204)
  @ApiOperation({ summary: 'Send a part of the file, counted from 0' })
  @ApiNoContentResponse()
  part(
    @CurrentUser() user: AuthenticatedUser,
    @Param('id') id: string,
    @Param('n', ParseIntPipe) n: number,
    @Body() { text }: ImportPartDto,
  ): Promise<void> {
    return this.imports.takePart(user.id, id, n, text);
  }

  @Post(':id/check')
  @HttpCode(200)
  @ApiOperation({ summary: 'Check the whole file', description: 'Nothing of it is brought in.' })
  @ApiOkResponse({ type: CheckedImportDto })
  async check(@CurrentUser() user: AuthenticatedUser, @Param('id') id: string): Promise<CheckedImportDto> {
    return CheckedImportDto.of(await this.imports.check(user.id, id));
  }

  @Post(':id/start')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Bring the good lines in',
    description: 'Goes on by itself; said again, it goes on with it.',
  })
  @ApiOkResponse({ type: ImportDto })
  async start(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body() { settings }: StartImportDto,
  ): Promise<ImportDto> {
    return ImportDto.of(await this.imports.start(caller, id, settings));
  }

  @Post(':id/take-back')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take an import back', description: 'What it made goes to the trash. For 7 days.' })
  @ApiOkResponse({ type: ImportDto })
  async takeBack(@CurrentUser() user: AuthenticatedUser, @Param('id') id: string): Promise<ImportDto> {
    return ImportDto.of(await this.imports.takeBack(user.id, id));
  }
}
