import { Body, Controller, HttpCode, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Open } from '@errand/dapr';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { idempotencyOf } from '../../idempotency/idempotency-of.js';
import type { IdempotencyKey } from '../../idempotency/idempotency.js';
import { AccessTokens } from '../access-tokens.js';
import { AuthKey } from '../auth-key.js';
import { Auth, type LoggedIn } from '../auth.service.js';
import { LogInDto, SessionDto } from './auth.dto.js';
import { LoginThrottle } from './login-throttle.interceptor.js';
import { RefreshCookie } from './refresh-cookie.js';

/** Signing up, logging in, staying logged in. */
@ApiTags('auth')
@Controller('api/auth')
@Open()
export class AuthController {
  constructor(
    private readonly auth: Auth,
    private readonly tokens: AccessTokens,
    private readonly cookie: RefreshCookie,
    private readonly key: AuthKey,
  ) {}

  @Post('signup')
  @UseInterceptors(LoginThrottle)
  @ApiCreatedResponse({ type: SessionDto })
  async signUp(
    @Body() body: LogInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const { email, password, timeZone, locale } = body; // null stands for what is left out
    const agent = request.headers['user-agent'];
    const profile = { email, password, timeZone: timeZone ?? 'UTC', locale: locale ?? 'en', agent };
    return this.session(reply, await this.auth.signUp(profile, this.idempotency(request)));
  }

  @Post('login')
  @HttpCode(200)
  @UseInterceptors(LoginThrottle)
  @ApiOkResponse({ type: SessionDto })
  async logIn(
    @Body() { email, password }: LogInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionDto> {
    const agent = request.headers['user-agent'];
    return this.session(reply, await this.auth.logIn({ email, password, agent }, this.idempotency(request)));
  }

  @Post('refresh')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionDto })
  async refresh(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionDto> {
    return this.session(reply, await this.auth.refresh(this.cookie.read(request), this.idempotency(request)));
  }

  /** The cookie goes when the session has ended, not before: with it the request can be repeated. */
  @Post('logout')
  @HttpCode(204)
  @ApiNoContentResponse()
  async logOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.auth.logOut(this.cookie.read(request), this.idempotency(request));
    this.cookie.clear(reply);
  }

  private idempotency(request: FastifyRequest): IdempotencyKey | undefined {
    return idempotencyOf(request, (text) => this.key.hash('request', text));
  }

  private session(reply: FastifyReply, { session, profile }: LoggedIn): SessionDto {
    this.cookie.write(reply, session.refreshToken);
    const { email, timeZone, locale, dateStyle } = profile;
    const user = { id: session.userId, email, timeZone, locale, ...(dateStyle && { dateStyle }) };
    return { ...this.tokens.issue(session.userId, session.sessionId), user };
  }
}
