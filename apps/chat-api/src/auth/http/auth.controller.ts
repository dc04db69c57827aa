import { Body, Controller, HttpCode, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Open } from '@errand/dapr';
import type { Request, Response } from 'express';
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
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionDto> {
    const { email, password, timeZone, locale } = body; // null stands for what is left out
    const profile = { email, password, timeZone: timeZone ?? 'UTC', locale: locale ?? 'en' };
    return this.session(response, await this.auth.signUp(profile, this.idempotency(request)));
  }

  @Post('login')
  @HttpCode(200)
  @UseInterceptors(LoginThrottle)
  @ApiOkResponse({ type: SessionDto })
  async logIn(
    @Body() { email, password }: LogInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionDto> {
    return this.session(response, await this.auth.logIn(email, password, this.idempotency(request)));
  }

  @Post('refresh')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionDto })
  async refresh(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionDto> {
    return this.session(response, await this.auth.refresh(this.cookie.read(request), this.idempotency(request)));
  }

  /** The cookie goes when the session has ended, not before: with it the request can be repeated. */
  @Post('logout')
  @HttpCode(204)
  @ApiNoContentResponse()
  async logOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.auth.logOut(this.cookie.read(request), this.idempotency(request));
    this.cookie.clear(response);
  }

  private idempotency(request: Request): IdempotencyKey | undefined {
    return idempotencyOf(request, (text) => this.key.hash('request', text));
  }

  private session(response: Response, { session, profile }: LoggedIn): SessionDto {
    this.cookie.write(response, session.refreshToken);
    const { email, timeZone, locale } = profile;
    const user = { id: session.userId, email, timeZone, locale };
    return { ...this.tokens.issue(session.userId, session.sessionId), user };
  }
}
