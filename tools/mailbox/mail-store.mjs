import { simpleParser } from 'mailparser';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const KEPT = 500;

/**
 * @typedef {{ id: string, receivedAt: string, from: string, to: string[], subject: string, messageId: string | null, html: string }} Mail
 */

/** The mails that came, newest first. Each is a file of its own, as it was sent: they are there again after a restart. */
export class MailStore {
  /** @type {Mail[]} */
  #mails = [];
  #folder;

  /** @param {string} folder made when absent */
  constructor(folder) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Reads what an earlier start kept. */
  async load() {
    const names = readdirSync(this.#folder).filter((name) => name.endsWith('.json'));
    const all = names.sort().map((name) => JSON.parse(readFileSync(path.join(this.#folder, name), 'utf8')));
    this.#mails = all.reverse().slice(0, KEPT);
    return this;
  }

  /** @param {Buffer} raw @param {{ from: string, to: string[] }} envelope whom it is for, whatever its headers say */
  async keep(raw, { from, to }) {
    const { subject = '', messageId = null, html, textAsHtml } = await simpleParser(raw);
    const receivedAt = new Date().toISOString();
    const id = `${receivedAt.replaceAll(/\W/g, '')}-${String(Math.random()).slice(2, 8)}`;
    const mail = { id, receivedAt, from, to, subject, messageId, html: html || textAsHtml || '' };
    writeFileSync(path.join(this.#folder, `${id}.eml`), raw);
    const file = path.join(this.#folder, `${id}.json`);
    writeFileSync(`${file}.new`, JSON.stringify(mail));
    renameSync(`${file}.new`, file);
    this.#mails = [mail, ...this.#mails].slice(0, KEPT);
    console.log(`mail ${id} kept`);
  }

  list() {
    return this.#mails;
  }

  /** @param {string} id */
  find(id) {
    return this.#mails.find((mail) => mail.id === id);
  }
}
