import { Body, Controller, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Open } from '@errand/dapr';
import type { Request, Response } from 'express';
import { AccessTokens } from '../access-tokens.js';
import { Auth, type LoggedIn } from '../auth.service.js';
import { LogInDto, SessionDto } from './auth.dto.js';
import { LoginThrottle } from './login-throttle.guard.js';
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
  ) {}

  @Post('signup')
  @UseGuards(LoginThrottle)
  @ApiCreatedResponse({ type: SessionDto })
  async signUp(@Body() body: LogInDto, @Res({ passthrough: true }) response: Response): Promise<SessionDto> {
    const { email, password, timeZone, locale } = body; // null stands for what is left out
    const profile = { email, password, timeZone: timeZone ?? 'UTC', locale: locale ?? 'en' };
    return this.session(response, await this.auth.signUp(profile));
  }

  @Post('login')
  @HttpCode(200)
  @UseGuards(LoginThrottle)
  @ApiOkResponse({ type: SessionDto })
  async logIn(@Body() body: LogInDto, @Res({ passthrough: true }) response: Response): Promise<SessionDto> {
    return this.session(response, await this.auth.logIn(body.email, body.password));
  }

  @Post('refresh')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionDto })
  async refresh(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionDto> {
    return this.session(response, await this.auth.refresh(this.cookie.read(request)));
  }

  @Post('logout')
  @HttpCode(204)
  @ApiNoContentResponse()
  async logOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = this.cookie.read(request);
    this.cookie.clear(response);
    if (token !== '') await this.auth.logOut(token).catch(() => undefined); // logging out never fails for the user
  }

  private session(response: Response, { session, profile }: LoggedIn): SessionDto {
    this.cookie.write(response, session.refreshToken);
    const { email, timeZone, locale } = profile;
    const user = { id: session.userId, email, timeZone, locale };
    return { ...this.tokens.issue(session.userId, session.sessionId), user };
  }
}
