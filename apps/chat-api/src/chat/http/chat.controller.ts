import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForUser } from '@errand/dapr';
import type { FastifyReply } from 'fastify';
import type { Caller } from '../../account/accounts.service.js';
import { CurrentCaller, CurrentUser, type AuthenticatedUser } from '../../auth/authenticated-user.js';
import { Chat } from '../chat.service.js';
import { Conversation } from '../conversation/conversation.service.js';
import type { ChatReply } from '../turn/reply.js';
import { ChatReplyDto } from './chat-reply.dto.js';
import { ChatRequestDto } from './chat-request.dto.js';
import { ChatPageDto, ConversationQuery } from './conversation.dto.js';

/** The conversation of the user who asks. */
@ApiTags('chat')
@ApiBearerAuth()
@Controller('api/chat')
@ForUser()
export class ChatController {
  constructor(
    private readonly chat: Chat,
    private readonly conversation: Conversation,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Say something, or answer a question', description: 'All of a message is one change.' })
  @ApiOkResponse({ type: ChatReplyDto })
  @ApiAcceptedResponse({
    type: ChatReplyDto,
    description: 'The language model works on the answer, see turn; it will stand in the conversation',
  })
  async say(
    @CurrentCaller() caller: Caller,
    @Body() body: ChatRequestDto,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<ChatReply> {
    const request = body.toRequest();
    if (body.dryRun && request.kind === 'message') return this.chat.preview(caller, request);
    const reply = await this.chat.answer(caller, request);
    if (reply.turn) response.status(202);
    return reply;
  }

  @Get()
  @ApiOperation({
    summary: 'What was said',
    description: 'The newest page first; within a page the oldest message first.',
  })
  @ApiOkResponse({ type: ChatPageDto })
  read(@CurrentUser() user: AuthenticatedUser, @Query() { limit, cursor }: ConversationQuery) {
    return this.conversation.page(user.id, limit, cursor);
  }
}
