import { LiveChange } from '../parts/live-change.js';

/** Tells every replica of chat-api that a task changed, for the browsers it serves. No fact: losing one costs a reload. */
export class LiveTaskV1 extends LiveChange {}
