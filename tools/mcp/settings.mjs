/** Where Errand is, and the token to show. @throws Error that says what is missing and where to get it */
export function settingsFrom(env) {
  const url = env.ERRAND_URL ?? 'http://localhost:8080';
  if (!/^https?:$/.test(protocolOf(url)))
    throw new Error(`ERRAND_URL is "${url}". Give an address like http://localhost:8080.`);
  const token = env.ERRAND_TOKEN?.trim();
  if (!token) throw new Error('ERRAND_TOKEN is missing. Make an API token in the settings of the page, and set it.');
  return { endpoint: new URL('/api/mcp', url), token };
}

function protocolOf(url) {
  return URL.canParse(url) ? new URL(url).protocol : '';
}
