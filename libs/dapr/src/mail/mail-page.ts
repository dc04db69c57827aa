/** What a mail says, without any mark-up. */
export interface Letter {
  /** BCP 47, for screen readers. */
  language: string;
  heading: string;
  paragraphs: readonly string[];
  /** The one thing to do. */
  action?: { label: string; url: string };
  /** What may be asked beside it: a line of its own, smaller. */
  more?: { label: string; url: string };
  /** The small print: why it came. */
  footer: string;
  /** The same however often the letter is sent. */
  reference: string;
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

/** The document of a letter: plain HTML that every mail program shows, with nothing in it that is loaded from elsewhere. */
export function mailPage({ language, heading, paragraphs, action, more, footer, reference }: Letter): string {
  const link =
    action &&
    `<p><a href="${escaped(action.url)}" style="display:inline-block;padding:10px 18px;border-radius:8px;background:#0f766e;color:#ffffff;text-decoration:none">${escaped(action.label)}</a></p><p style="font-size:13px;color:#555555">${escaped(action.url)}</p>`;
  const body = [
    `<h1 style="font-size:20px">${escaped(heading)}</h1>`,
    ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
    ...(link ? [link] : []),
    ...(more
      ? [
          `<p style="font-size:14px"><a href="${escaped(more.url)}" style="color:#0f766e">${escaped(more.label)}</a></p>`,
        ]
      : []),
    `<p style="font-size:12px;color:#666666">${escaped(footer)}<br>${escaped(reference)}</p>`,
  ];
  const head = `<meta charset="utf-8"><meta name="errand-reference" content="${escaped(reference)}"><title>${escaped(heading)}</title>`;
  const style =
    'font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;max-width:34rem;margin:24px auto;color:#1b1b1f';
  return `<!doctype html><html lang="${escaped(language)}"><head>${head}</head><body style="${style}">${body.join('')}</body></html>`;
}
