import { Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChatApiConfig } from '../../config/chat-api.config.js';

const NAME = 'errand_refresh';

/** The refresh token's cookie: out of reach for scripts and other sites, sent to the auth routes only. */
@Injectable()
export class RefreshCookie {
  constructor(private readonly config: ChatApiConfig) {}

  /** The token that came with the request; '' when none did. */
  read({ headers }: FastifyRequest): string {
    return parseCookie(headers.cookie ?? '')[NAME] ?? '';
  }

  write(reply: FastifyReply, refreshToken: string): void {
    this.set(reply, refreshToken, { maxAge: this.config.SESSION_SECONDS });
  }

  clear(reply: FastifyReply): void {
    this.set(reply, '', { expires: new Date(0) });
  }

  private set(reply: FastifyReply, value: string, end: { maxAge: number } | { expires: Date }): void {
    reply.header('Set-Cookie', stringifySetCookie(NAME, value, { ...this.options(), ...end }));
  }

  private options() {
    return { httpOnly: true, sameSite: 'strict', path: '/api/auth', secure: this.config.COOKIE_SECURE } as const;
  }
}
