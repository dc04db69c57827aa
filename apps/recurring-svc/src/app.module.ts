import { Module } from '@nestjs/common';
import { DaprModule, ServiceConfig, StoreReadiness } from '@errand/dapr';
import { AppliedVersions } from './applied/applied-versions.js';
import { OccurrenceCommands } from './commands/occurrence-commands.js';
import { SeriesService } from './recurrence/series.service.js';
import { TaskEventsController } from './subscriptions/task-events.controller.js';
import { UserEventsController } from './subscriptions/user-events.controller.js';

/** A repeating task that was completed -> its next occurrence, by command to chat-api. */
@Module({
  imports: [DaprModule.forService(ServiceConfig)],
  controllers: [TaskEventsController, UserEventsController],
  providers: [AppliedVersions, OccurrenceCommands, SeriesService, StoreReadiness],
})
export class AppModule {}
