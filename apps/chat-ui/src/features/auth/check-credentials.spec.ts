import { checkCredentials } from './check-credentials.js';

describe('checkCredentials', () => {
  it('says what is plainly wrong', () => {
    expect(checkCredentials({ email: 'foo', password: '' }, false)).toEqual({
      email: 'Give an address like name@example.org.',
      password: 'Give your password.',
    });
    expect(checkCredentials({ email: 'a@b.de', password: 'short' }, true)).toEqual({
      password: 'Use 12 to 128 characters; a few words make a good password.',
    });
  });

  it('leaves the rest to the API', () => {
    expect(checkCredentials({ email: 'a@b.de', password: 'short' }, false)).toEqual({});
    expect(checkCredentials({ email: 'a@b.de', password: 'correct horse battery' }, true)).toEqual({});
  });
});
