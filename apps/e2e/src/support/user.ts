import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { tellAnswer } from './tell-answer.js';

export const PASSWORD = 'correct horse battery';

/** A task as the API shows it. */
export interface ApiTask {
  id: string;
  title: string;
  status: string;
  due: string | null;
  recurrence: string | null;
  priority: number;
  tags: string[];
  version: number;
  seriesId: string;
  [field: string]: unknown;
}

/** What a reminder in the conversation is about. */
export interface ReminderMessage {
  id: string;
  taskId: string;
}

/** A signed-up user at the front door. Every request takes the user's token and its own correlation id. */
export class User {
  private constructor(
    readonly url: string,
    readonly id: string,
    readonly email: string,
    readonly token: string,
  ) {}

  /** Signs a new user up. */
  static async signUp(url: string, timeZone = 'America/New_York'): Promise<User> {
    const email = `${randomUUID()}@example.org`;
    const { body } = await request(url)
      .post('/api/auth/signup')
      .send({ email, password: PASSWORD, timeZone })
      .expect(201);
    return new User(url, body.user.id, email, body.accessToken);
  }

  /** Logs in who has signed up before. */
  static async logIn(url: string, { email, password }: { email: string; password: string }): Promise<User> {
    const { body } = await request(url).post('/api/auth/login').send({ email, password }).expect(200);
    return new User(url, body.user.id, email, body.accessToken);
  }

  get(path: string): request.Test {
    return this.as(request(this.url).get(path));
  }

  post(path: string, body?: object): request.Test {
    return this.as(request(this.url).post(path)).send(body ?? {});
  }

  patch(path: string, body: object): request.Test {
    return this.as(request(this.url).patch(path)).send(body);
  }

  put(path: string, body: object): request.Test {
    return this.as(request(this.url).put(path)).send(body);
  }

  delete(path: string): request.Test {
    return this.as(request(this.url).delete(path));
  }

  async createTask(input: object): Promise<ApiTask> {
    const { body } = await this.post('/api/tasks', input).expect(201);
    return body as ApiTask;
  }

  async tasks(query = ''): Promise<ApiTask[]> {
    const { body } = await this.get(`/api/tasks${query}`).expect(200);
    return body.items as ApiTask[];
  }

  /** What the reminders in the conversation are about, all pages of it. */
  async reminders(): Promise<ReminderMessage[]> {
    const found: ReminderMessage[] = [];
    let cursor = '';
    do {
      const { body } = await this.get(`/api/chat${cursor && `?cursor=${encodeURIComponent(cursor)}`}`).expect(200);
      const items = body.items as { role: string; notification?: ReminderMessage }[];
      found.push(
        ...items.flatMap(({ role, notification }) => (role === 'reminder' && notification ? [notification] : [])),
      );
      cursor = body.nextCursor ?? '';
    } while (cursor);
    return found;
  }

  private as(test: request.Test): request.Test {
    return tellAnswer(test).set('Authorization', `Bearer ${this.token}`);
  }
}
