import { Controller, Get } from '@nestjs/common';
import { Open } from '@errand/dapr';

@Controller('health')
@Open()
export class HealthController {
  @Get('ready')
  ready(): { status: string } {
    return { status: 'ready' };
  }
}
