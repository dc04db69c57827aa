const MARKS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text) => String(text).replace(/[&<>"']/g, (mark) => MARKS[mark]);

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem; }
ul { list-style: none; padding: 0; }
li { border-top: 1px solid #8886; padding: 0.75rem 0; }
a { font-weight: 600; }
p, dl { color: light-dark(#555, #aaa); margin: 0.25rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: 70vh; border: 1px solid #8886; border-radius: 8px; background: #fff; margin-top: 1rem; }
`;

const page = (title, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escaped(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`;

/** @param {import('./mail-store.mjs').Mail[]} mails */
export function listPage(mails) {
  const row = ({ id, subject, to, receivedAt }) =>
    `<li><a href="/mails/${escaped(id)}">${escaped(subject)}</a><p>${escaped(to.join(', '))} · ${escaped(receivedAt)}</p></li>`;
  const list =
    mails.length > 0 ? `<ul>${mails.map(row).join('')}</ul>` : '<p>No mail has come yet. Reload to look again.</p>';
  return page('Mailbox', `<h1>Mailbox</h1><p>Every mail that Errand sends on this machine ends here.</p>${list}`);
}

/** @param {import('./mail-store.mjs').Mail} mail */
export function mailPage({ id, subject, from, to, receivedAt, messageId }) {
  const facts = { From: from, To: to.join(', '), Received: receivedAt, 'Message-ID': messageId ?? 'none' };
  const list = Object.entries(facts).map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`);
  const frame = `<iframe title="The mail" src="/mails/${escaped(id)}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  return page(subject, `<p><a href="/">All mails</a></p><h1>${escaped(subject)}</h1><dl>${list.join('')}</dl>${frame}`);
}

/** A mail's own document. Its links open beside the mailbox: in the frame no page of ours would show. */
export const documentOf = ({ html }) => html.replace(/<head>/i, '<head><base target="_blank">');
