import { Global, Module } from '@nestjs/common';
import { USER_AUTHENTICATOR } from '@errand/dapr';
import { AccountModule } from '../account/account.module.js';
import { AccessTokens } from './access-tokens.js';
import { Admins } from './admins.js';
import { ApiTokens } from './api-tokens/api-tokens.js';
import { AuthKey } from './auth-key.js';
import { Auth } from './auth.service.js';
import { Authenticator } from './authenticator.js';
import { ApiTokensController } from './http/api-tokens.controller.js';
import { AttemptCounter } from './http/attempt-counter.js';
import { AuthController } from './http/auth.controller.js';
import { OwnPasswordController } from './http/own-password.controller.js';
import { OwnSessionsController } from './http/own-sessions.controller.js';
import { PasswordAttempts } from './http/password-attempts.js';
import { RefreshCookie } from './http/refresh-cookie.js';
import { Passwords } from './passwords.js';
import { SessionsOfUser } from './sessions-of-user.js';
import { Sessions } from './sessions.js';

/** Global, because the one guard of all routes asks it who the user is. */
@Global()
@Module({
  imports: [AccountModule],
  controllers: [AuthController, OwnSessionsController, OwnPasswordController, ApiTokensController],
  providers: [
    Admins,
    Auth,
    Passwords,
    Sessions,
    SessionsOfUser,
    AccessTokens,
    ApiTokens,
    Authenticator,
    RefreshCookie,
    AuthKey,
    AttemptCounter,
    PasswordAttempts,
    { provide: USER_AUTHENTICATOR, useExisting: Authenticator },
  ],
  exports: [
    USER_AUTHENTICATOR,
    Admins,
    ApiTokens,
    AuthKey,
    AttemptCounter,
    PasswordAttempts,
    Passwords,
    RefreshCookie,
    SessionsOfUser,
  ],
})
export class AuthModule {}
