import { Controller, Get } from '@nestjs/common';

@Controller('health')
export class HealthController {
  /** It listens once its tables are there and the relay has its broker. */
  @Get('ready')
  ready(): { status: string } {
    return { status: 'ready' };
  }
}
