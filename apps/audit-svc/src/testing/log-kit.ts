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

/** One replica of the log on a store; several may share the store. */
export function logOn(memory = new MemoryState()) {
  const state = memory.asStore;
  const reader = new LogReader(state);
  const appender = new Appender(new BatchRecorder(new LogWriter(state)));
  return {
    memory,
    reader,
    appender,
    recorder: new Recorder(appender, new RecentFlows(state)),
    query: new LogQuery(reader),
    verifier: new ChainVerifier(reader),
    eraser: new PayloadEraser(state, reader),
  };
}
