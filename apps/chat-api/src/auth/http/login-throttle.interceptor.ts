import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { DomainError } from '@errand/dapr';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap, type Observable } from 'rxjs';
import { ChatApiConfig } from '../../config/chat-api.config.js';
import { AddressTakenError, WrongCredentialsError } from '../auth.errors.js';
import { normaliseEmail } from '../auth.records.js';
import { AttemptCounter, type Bound } from './attempt-counter.js';
import { clientAddress } from './client-address.js';

/** An e-mail address can be tried from so many clients at their limit before it is closed to all of them. */
const CLIENTS_PER_ADDRESS = 10;

/**
 * Bounds how often passwords can be guessed and addresses be tried. One client has a few attempts a minute on one e-mail address, and
 * more that fail on all of them; an address has more that fail from all clients. So whoever tries another's address closes it to
 * themselves: closing it to its owner takes many clients, and lasts a minute.
 */
@Injectable()
export class LoginThrottle implements NestInterceptor {
  constructor(
    private readonly attempts: AttemptCounter,
    private readonly config: ChatApiConfig,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const { email } = (request.body ?? {}) as { email?: unknown };
    if (typeof email !== 'string') return next.handle(); // refused for its form: that tries nothing
    const [address, client] = [normaliseEmail(email), clientAddress(request)];
    const [own, failures] = [this.ownBound(address, client), this.failureBounds(address, client)];
    const seconds = this.attempts.take([own, ...failures]);
    if (seconds > 0) refuse(http.getResponse<FastifyReply>(), seconds);
    return next.handle().pipe(
      tap({
        next: () => this.attempts.giveBack(failures),
        error: (error: unknown) => {
          if (!isGuess(error)) this.attempts.giveBack([own, ...failures]);
        },
      }),
    );
  }

  private ownBound(email: string, client: string): Bound {
    return { subject: `both ${client} ${email}`, limit: this.config.LOGIN_ATTEMPTS_PER_MINUTE };
  }

  private failureBounds(email: string, client: string): Bound[] {
    const { LOGIN_ATTEMPTS_PER_MINUTE, LOGIN_FAILURES_PER_CLIENT_PER_MINUTE } = this.config;
    return [
      { subject: `client ${client}`, limit: LOGIN_FAILURES_PER_CLIENT_PER_MINUTE },
      { subject: `e-mail ${email}`, limit: LOGIN_ATTEMPTS_PER_MINUTE * CLIENTS_PER_ADDRESS },
    ];
  }
}

/** Whether the answer told something: that a password is wrong, or that an address is taken. */
function isGuess(error: unknown): boolean {
  return error instanceof WrongCredentialsError || error instanceof AddressTakenError;
}

function refuse(reply: FastifyReply, seconds: number): never {
  reply.header('Retry-After', String(seconds));
  throw new DomainError('too-many', `Too many attempts. Try again in ${seconds} s.`, [], seconds);
}
