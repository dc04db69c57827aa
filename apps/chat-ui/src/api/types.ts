import type { paths } from './schema.js';

type Json<R> = R extends { content: { 'application/json': infer T } } ? T : never;
type Answer<Op> = Op extends { responses: infer R } ? Json<R[keyof R & (200 | 201)]> : never;
type Body<Op> = Op extends { requestBody: { content: infer C } } ? C[keyof C] : never;

type Tasks = paths['/api/tasks'];
type Chat = paths['/api/chat'];

export type Session = Answer<paths['/api/auth/login']['post']>;
export type User = Session['user'];
export type Profile = Answer<paths['/api/me']['get']>;
export type ProfilePatch = Body<paths['/api/me']['patch']>;
export type OwnSession = Answer<paths['/api/me/sessions']['get']>['items'][number];
export type ApiToken = Answer<paths['/api/me/tokens']['get']>['items'][number];
export type Approval = Answer<paths['/api/approvals']['get']>['items'][number];
export type NewApiToken = Answer<paths['/api/me/tokens']['post']>;

export type TaskPage = Answer<Tasks['get']>;
export type Task = TaskPage['items'][number];
export type TaskInput = Body<Tasks['post']>;
export type TaskPatch = Body<paths['/api/tasks/{id}']['patch']>;
export type Parts = Answer<paths['/api/tasks/{id}/parts']['get']>;
export type Progress = Overview['parents'][number];
export type Bulk = Body<paths['/api/tasks/bulk']['post']>;
export type Undone = Answer<paths['/api/undo']['post']>;
export type Overview = Answer<paths['/api/overview']['get']>;
export type SavedFilter = Overview['filters'][number];
export type TaskStatus = Task['status'];
export type Priority = Task['priority'];
export type HistoryItem = Answer<paths['/api/tasks/{id}/history']['get']>['items'][number];

export type Why = Answer<paths['/api/tasks/{id}/why']['get']>;
export type WhyStep = Why['items'][number];

export type ChatRequest = Body<Chat['post']>;
export type ChatReply = Answer<Chat['post']>;
export type ChatCommand = ChatReply['commands'][number];
export type Chip = ChatCommand['chips'][number];
/** A tool that the language model called. */
export type AssistantDeed = NonNullable<ChatReply['deeds']>[number];
/** The language model's turn while it works. */
export type WorkingTurn = NonNullable<ChatReply['turn']>;
export type Proposal = NonNullable<ChatReply['proposal']>;
export type ChatPage = Answer<Chat['get']>;
export type ChatMessage = ChatPage['items'][number];

export type Notification = Answer<paths['/api/notifications']['get']>['items'][number];

export type Service = Answer<paths['/api/operations/services']['get']>['items'][number];
export type StatusReport = NonNullable<Service['report']>;
export type DeadLetter = Answer<paths['/api/operations/dead-letters']['get']>['items'][number];
export type DeadLetterPage = Answer<paths['/api/operations/dead-letters']['get']>;
export type Jobs = Answer<paths['/api/operations/jobs']['get']>;
export type Flow = Answer<paths['/api/operations/flows']['get']>['items'][number];
export type FlowStep = Answer<paths['/api/operations/flows/steps']['get']>['items'][number];
