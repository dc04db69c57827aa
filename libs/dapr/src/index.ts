export { DaprModule } from './host/dapr.module.js';
export { BODY_LENGTH } from './host/body-length.js';
export { createService, runService, type ServiceOptions } from './host/run-service.js';
export { ServiceConfig, LOG_LEVELS } from './config/service-config.js';
export { parseConfig } from './config/parse-config.js';
export { ConfigError, type ConfigProblem } from './config/config.error.js';
export { currentContext, traceIdOf, withContext, type RequestContext } from './context/request-context.js';
export {
  BindingError,
  ConversationError,
  DaprError,
  InvocationError,
  JobError,
  PublishError,
  SecretError,
  SidecarUnreachableError,
  StateError,
  type Retryable,
} from './errors/dapr.errors.js';
export { Sidecar, type SidecarDescription } from './client/sidecar.js';
export { TokenRefusedError } from './client/token-refused.error.js';
export { RecordType, type StoredRecord } from './state/record-type.js';
export { MalformedRecordError, NewerSchemaError } from './state/state.errors.js';
export { insert, put, remove, replace, update, type StateOperation } from './state/operations.js';
export { STATE_COMPONENT, StateStore, type Versioned } from './state/state-store.js';
export { EventPublisher, PUBSUB, type FailedEvent, type PubSubName } from './publish/event-publisher.js';
export { EventReceiver, type EventHandler } from './subscriptions/event-receiver.js';
export { handleEach, type Handling } from './subscriptions/delivery.js';
export { DeadLetters } from './subscriptions/dead-letters.js';
export {
  ack,
  drop,
  retry,
  type BulkDeliveryStatus,
  type DeliveryStatus,
  type Outcome,
} from './subscriptions/outcome.js';
export { JobScheduler, type JobSchedule } from './jobs/job-scheduler.js';
export { JobReceiver } from './jobs/job-receiver.js';
export { contextHeaders, Invoker, type Invocation } from './invoke/invoker.js';
export { arrivesAsItIs, HttpEndpoints, type OutgoingPost, type OutsideAnswer } from './invoke/http-endpoints.js';
export { mailPage, type Letter } from './mail/mail-page.js';
export { MAIL_COMPONENT, Mailer, type Mail } from './mail/mailer.js';
export { Conversation, MODEL_COMPONENT } from './conversation/conversation.js';
export type { Message, Question, Reply, Tool, ToolCall } from './conversation/dialogue.js';
export { Secrets, SECRETS_COMPONENT } from './secrets/secrets.js';
export { ForUser, FromDapr, Internal, Open, type RouteKind } from './guard/route-kind.js';
export { isCalledBy, RouteGuard, USER_AUTHENTICATOR, type UserAuthenticator } from './guard/route.guard.js';
export { answerReadiness } from './health/answer-readiness.js';
export { OutboxReadiness } from './health/outbox.readiness.js';
export { StoreReadiness } from './health/store.readiness.js';
export { NotReadyError, Readiness, type ReadinessReport } from './health/readiness.js';
export { ServiceStatus, type StatusReport } from './status/service-status.js';
export type { Failures } from './subscriptions/patience.js';
export type { TopicActivity } from './metrics/topic-activity.js';
export { DomainError, InvalidInputError, type ErrorKind, type FieldProblem } from './problem/domain.error.js';
export { toDomainError } from './problem/to-domain-error.js';
export { PROBLEM_JSON, PROBLEM_KINDS, problem, type Problem } from './problem/problem.js';
export { fieldProblems, inputPipe } from './problem/input.pipe.js';
export { ProblemFilter } from './problem/problem.filter.js';
export { Count } from './metrics/count.js';
export { Distribution } from './metrics/distribution.js';
export { DELAY_SECONDS } from './metrics/buckets.js';
export { EventMetrics } from './metrics/event.metrics.js';
export { Metrics, type MetricOptions } from './metrics/metrics.js';
export { Series } from './metrics/series.js';
export { Outbox } from './outbox/outbox.service.js';
export { probeStore } from './outbox/probe.js';
export { OutboxModule } from './outbox/outbox.module.js';
export { forgetHistory, removeAll } from './outbox/forget-history.js';
export { StreamStore, type Decision, type Draft, type Projection } from './outbox/stream-store.js';
export { weigh } from './outbox/weigh.js';
export type { EventDraft } from './outbox/event-draft.js';
export type { Head, VersionEntry } from './outbox/records.js';
export {
  ChangeTooLargeError,
  ConflictError,
  GuardExistsError,
  OutcomeUnknownError,
  OverloadedError,
  UnsuitableStoreError,
} from './outbox/outbox.errors.js';
