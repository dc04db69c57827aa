import { DeadLetterIntake } from '../dead-letters/dead-letter.intake.js';
import { DeadLetterStore } from '../dead-letters/dead-letter.store.js';
import { AccountErasure } from '../erasure/account-erasure.js';
import { LetterEraser } from '../erasure/letter-eraser.js';
import { Appender } from '../log/append/appender.js';
import { BatchRecorder } from '../log/append/batch-recorder.js';
import { LogWriter } from '../log/append/log-writer.js';
import { PayloadEraser } from '../log/payload-eraser.js';
import { ChainVerifier } from '../log/read/chain-verifier.js';
import { LogQuery } from '../log/read/log-query.js';
import { LogReader } from '../log/read/log-reader.js';
import { RecentFlows } from '../flows/recent-flows.js';
import { Recorder } from '../log/recorder.js';
import { MemoryState } from '@errand/dapr/testing';

/** One replica of the log, and of the dead letters, on a store; several may share the store. */
export function logOn(memory = new MemoryState()) {
  const state = memory.asStore;
  const reader = new LogReader(state);
  const appender = new Appender(new BatchRecorder(new LogWriter(state)));
  const recorder = new Recorder(appender, new RecentFlows(state));
  const eraser = new PayloadEraser(state, reader);
  const letters = new DeadLetterStore(state);
  const letterEraser = new LetterEraser(letters, reader);
  const erasure = new AccountErasure(recorder, eraser, letterEraser);
  return {
    memory,
    reader,
    appender,
    recorder,
    query: new LogQuery(reader),
    verifier: new ChainVerifier(reader),
    eraser,
    letters,
    letterEraser,
    erasure,
    intake: new DeadLetterIntake(letters, erasure, letterEraser),
  };
}
