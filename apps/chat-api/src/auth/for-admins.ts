import { applyDecorators, Injectable, UseGuards, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ForUser } from '@errand/dapr';
import { Admins } from './admins.js';
import { userOf, type AuthenticatedRequest } from './authenticated-user.js';

/** Lets administrators pass, after the one guard of all routes has said who the user is. */
@Injectable()
export class AdminGuard implements CanActivate {
  constructor(private readonly admins: Admins) {}

  /** @throws NotAdminError */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.admins.require(userOf(context.switchToHttp().getRequest<AuthenticatedRequest>()).id);
    return true;
  }
}

/** Only a user who shows a valid token and is an administrator. */
export const ForAdmins = (): ClassDecorator & MethodDecorator => applyDecorators(ForUser(), UseGuards(AdminGuard));
