import { randomUUID } from 'node:crypto';
import { target } from './target.mjs';

/** Somebody at the page. Every answer but the wanted one is an error that has all of it. */
export class User {
  /** @returns {Promise<User>} */
  static async signUp() {
    const user = new User();
    user.email = `${randomUUID()}@example.org`;
    user.token = (
      await user.post('/api/auth/signup', { email: user.email, password: 'correct horse battery' }, 201)
    ).accessToken;
    return user;
  }

  get = (path) => this.#ask('GET', path, undefined, 200);

  post = (path, body = {}, status = 201, key = randomUUID()) => this.#ask('POST', path, body, status, key);

  createTask = (task, key) => this.post('/api/tasks', task, 201, key);

  /** @returns {Promise<{ id: string, title: string, status: string }[]>} all of them */
  async tasks() {
    const found = [];
    let cursor = '';
    do {
      const page = await this.get(`/api/tasks?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      found.push(...page.items);
      cursor = page.nextCursor ?? '';
    } while (cursor);
    return found;
  }

  async #ask(method, path, body, status, key) {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key ?? randomUUID() };
    if (this.token) headers.authorization = `Bearer ${this.token}`;
    const signal = AbortSignal.timeout(20_000);
    const response = await fetch(target.url + path, { method, headers, body: body && JSON.stringify(body), signal });
    const text = await response.text();
    if (response.status !== status)
      throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 300)}`);
    return text && JSON.parse(text);
  }
}
