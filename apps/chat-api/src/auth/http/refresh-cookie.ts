import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ChatApiConfig } from '../../config/chat-api.config.js';

const NAME = 'errand_refresh';

/** The refresh token's cookie: out of reach for scripts and other sites, sent to the auth routes only. */
@Injectable()
export class RefreshCookie {
  constructor(private readonly config: ChatApiConfig) {}

  /** The token that came with the request; '' when none did. */
  read(request: Request): string {
    const cookies = request.cookies as Record<string, string> | undefined;
    return cookies?.[NAME] ?? '';
  }

  write(response: Response, refreshToken: string): void {
    response.cookie(NAME, refreshToken, { ...this.options(), maxAge: this.config.SESSION_SECONDS * 1000 });
  }

  clear(response: Response): void {
    response.clearCookie(NAME, this.options());
  }

  private options() {
    return { httpOnly: true, sameSite: 'strict', path: '/api/auth', secure: this.config.COOKIE_SECURE } as const;
  }
}
