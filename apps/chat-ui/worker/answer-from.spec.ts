import { fileFor } from './answer-from.js';

const HERE = 'https://errand.example';
const asked = (path: string, more = {}) =>
  fileFor({ method: 'GET', mode: 'no-cors', url: `${HERE}${path}`, ...more }, HERE);
const opened = (path: string) => asked(path, { mode: 'navigate' });

describe('fileFor', () => {
  it.each(['/', '/operations', '/?add', '/settings/tokens'])('opens the page at %s', (path) =>
    expect(opened(path)).toBe('/'),
  );

  it.each(['/api/docs', '/api', '/health/ready', '/favicon.svg', '/sw.js'])(
    'leaves a visit of %s to the network',
    (path) => expect(opened(path)).toBeUndefined(),
  );

  it('answers for files, by their path', () => {
    expect(asked('/assets/index-A1.js')).toBe('/assets/index-A1.js');
  });

  it.each([
    ['the API', '/api/tasks', {}],
    ['what is sent', '/', { method: 'POST' }],
    ['another origin', '', { url: 'https://elsewhere.example/x.js' }],
  ])('leaves %s alone', (_what, path, more) => expect(asked(path, more)).toBeUndefined());
});
