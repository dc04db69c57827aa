import { Module } from '@nestjs/common';
import { DaprModule, OutboxModule, OutboxReadiness, StoreReadiness } from '@errand/dapr';
import { Agendas } from './agenda/agendas.js';
import { ForgetUser } from './agenda/forget-user.js';
import { NotificationConfig } from './config/notification-config.js';
import { DELIVERY_CHANNELS, type DeliveryChannel } from './delivery/delivery-channel.js';
import { DeliveryService } from './delivery/delivery.service.js';
import { EmailChannel } from './delivery/email/email.channel.js';
import { MailReminder } from './delivery/email/mail-reminder.js';
import { DevicesOfUser } from './delivery/push/devices-of-user.js';
import { PushApproval } from './delivery/push/push-approval.js';
import { PushToDevices } from './delivery/push/push-to-devices.js';
import { SendPush } from './delivery/push/send-push.js';
import { VapidKey } from './delivery/push/vapid-key.js';
import { WebPushChannel } from './delivery/push/web-push.channel.js';
import { InAppChannel } from './delivery/in-app.channel.js';
import { InboxService } from './delivery/inbox.service.js';
import { DueJobsController } from './http/due-jobs.controller.js';
import { NotificationsController } from './http/notifications.controller.js';
import { PushController } from './http/push.controller.js';
import { JobController } from './jobs/job.controller.js';
import { ReconcileSchedule } from './jobs/reconcile.schedule.js';
import { FireReminder } from './reminders/fire-reminder.js';
import { ProfileChanges } from './reminders/profile-changes.js';
import { ReminderMetrics } from './reminders/reminder.metrics.js';
import { TaskReminders } from './reminders/task-reminders.js';
import { DueJobs } from './schedule/due-jobs.js';
import { JobKeeper } from './schedule/job-keeper.js';
import { PlannedIndex } from './schedule/planned-index.js';
import { Reconciler } from './schedule/reconciler.js';
import { ApprovalEventsController } from './subscriptions/approval-events.controller.js';
import { ReminderEventsController } from './subscriptions/reminder-events.controller.js';
import { TaskEventsController } from './subscriptions/task-events.controller.js';
import { UserEventsController } from './subscriptions/user-events.controller.js';

/** Task events -> reminders -> jobs -> topic `reminders` -> delivery. */
@Module({
  imports: [DaprModule.forService(NotificationConfig), OutboxModule],
  controllers: [
    TaskEventsController,
    UserEventsController,
    ReminderEventsController,
    ApprovalEventsController,
    JobController,
    NotificationsController,
    DueJobsController,
    PushController,
  ],
  providers: [
    Agendas,
    PlannedIndex,
    JobKeeper,
    Reconciler,
    DueJobs,
    ReconcileSchedule,
    TaskReminders,
    ProfileChanges,
    ForgetUser,
    FireReminder,
    ReminderMetrics,
    InAppChannel,
    EmailChannel,
    MailReminder,
    VapidKey,
    DevicesOfUser,
    SendPush,
    PushToDevices,
    PushApproval,
    WebPushChannel,
    {
      provide: DELIVERY_CHANNELS,
      useFactory: (...channels: DeliveryChannel[]) => channels,
      inject: [InAppChannel, EmailChannel, WebPushChannel],
    },
    DeliveryService,
    InboxService,
    StoreReadiness,
    OutboxReadiness,
  ],
})
export class AppModule {}
