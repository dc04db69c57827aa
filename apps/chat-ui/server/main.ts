import { runService } from '@errand/dapr';
import { AppModule } from './app.module.js';
import { frontDoor } from './front-door.js';

void runService(AppModule, frontDoor);
