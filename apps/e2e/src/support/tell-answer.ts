import type request from 'supertest';

/** Lets a request that fails an expectation say what was answered: "got 503" alone does not tell why. */
export function tellAnswer(test: request.Test): request.Test {
  const { assert } = test as unknown as { assert: Assert };
  const telling: Assert = function (this: request.Test, error, response, done) {
    assert.call(this, error, response, (failure, answer) => {
      if (failure && response?.text) failure.message += `\n${response.text.slice(0, MOST)}`;
      done(failure, answer);
    });
  };
  return Object.assign(test, { assert: telling });
}

type Answered = (failure: Error | null, answer?: request.Response) => void;
type Assert = (this: request.Test, error: Error | null, response: request.Response | undefined, done: Answered) => void;

/** Characters of the answer. */
const MOST = 1_000;
