import { runService } from '@errand/dapr';
import { AppModule } from './app.module.js';

void runService(AppModule, { frontDoor: true });
