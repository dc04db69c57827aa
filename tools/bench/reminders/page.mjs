import { request } from 'node:http';

/**
 * Opens a user's live stream at the front door, as the page does.
 *
 * @param {string} url @param {string} token
 * @returns {Promise<{ reminders: { taskId: string, shownAt: number }[], close(): void }>} what has arrived so far, and when
 */
export function openPage(url, token) {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    const call = request(`${url}/api/live`, { headers, agent: false }, (response) => {
      const reminders = [];
      const add = (reminder) => reminders.push({ ...reminder, shownAt: Date.now() });
      if (response.statusCode !== 200) return reject(new Error(`/api/live was answered ${response.statusCode}`));
      response.setEncoding('utf8').on('data', reader(add));
      response.on('error', () => undefined); // it is closed
      resolve({ reminders, close: () => call.destroy() });
    });
    call.once('error', reject);
    call.end();
  });
}

/** Cuts the stream into messages, and gives the data of reminders. */
function reader(add) {
  let text = '';
  return (chunk) => {
    const messages = (text + chunk).split('\n\n');
    text = messages.pop();
    for (const message of messages) {
      const fields = Object.fromEntries(message.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
      if (fields.event === 'reminder') add(JSON.parse(fields.data));
    }
  };
}
