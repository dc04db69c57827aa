import { mailPage } from './mail-page.js';

const LETTER = { language: 'en', heading: 'Pay rent', paragraphs: ['It is due.'], footer: 'Why', reference: 'r-1' };

describe('mailPage', () => {
  it('says what the letter says, and carries its reference', () => {
    const page = mailPage({ ...LETTER, action: { label: 'Open', url: 'https://example.org/?a=1&b=2' } });
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<meta name="errand-reference" content="r-1">');
    expect(page).toContain('<p>It is due.</p>');
    expect(page).toContain('href="https://example.org/?a=1&amp;b=2"');
  });

  it('has a smaller line for what may be asked beside it', () => {
    const more = { label: 'Why?', url: 'https://example.org/?why=1' };
    expect(mailPage({ ...LETTER, more })).toMatch(/<a href="https:\/\/example.org\/\?why=1"[^>]*>Why\?<\/a>/);
  });

  it('lets nothing that a person wrote become mark-up', () => {
    const heading = `<img src=x onerror="alert('x')">`;
    const page = mailPage({ ...LETTER, heading, paragraphs: [heading] });
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(&#39;x&#39;)&quot;&gt;');
  });
});
