import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { ApiToken } from '../api-tokens/api-token.records.js';
import { ApiTokens } from '../api-tokens/api-tokens.js';
import { CurrentUser, type AuthenticatedUser } from '../authenticated-user.js';
import { ApiTokensDto, CreateApiTokenDto, NewApiTokenDto, type ApiTokenDto } from './api-tokens.dto.js';

/** Tokens for programs. A token itself cannot come here. */
@ApiTags('me')
@ApiBearerAuth()
@Controller('api/me/tokens')
@ForUser()
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokens) {}

  @Get()
  @ApiOkResponse({ type: ApiTokensDto })
  async list(@CurrentUser() { id }: AuthenticatedUser): Promise<ApiTokensDto> {
    return { items: (await this.tokens.list(id)).map(toDto) };
  }

  @Post()
  @ApiOperation({ summary: 'Makes a token. Its answer is not kept: repeated, it makes another one' })
  @ApiCreatedResponse({ type: NewApiTokenDto })
  async create(
    @CurrentUser() { id }: AuthenticatedUser,
    @Body() { name, scopes }: CreateApiTokenDto,
  ): Promise<NewApiTokenDto> {
    const { token, made } = await this.tokens.create(id, name.trim(), scopes);
    return { ...toDto(made), token };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ends a token at once; one that is not there is fine' })
  @ApiNoContentResponse()
  revoke(@CurrentUser() user: AuthenticatedUser, @Param('id') id: string): Promise<void> {
    return this.tokens.revoke(user.id, id);
  }
}

function toDto({ id, name, scopes, createdAt, lastUsedAt }: ApiToken): ApiTokenDto {
  return { id, name, scopes, createdAt, lastUsedAt: lastUsedAt ?? null };
}
