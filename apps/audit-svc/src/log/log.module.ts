import { Module } from '@nestjs/common';
import { RecentFlows } from '../flows/recent-flows.js';
import { Appender } from './append/appender.js';
import { BatchRecorder } from './append/batch-recorder.js';
import { LogWriter } from './append/log-writer.js';
import { PayloadEraser } from './payload-eraser.js';
import { ChainVerifier } from './read/chain-verifier.js';
import { LogQuery } from './read/log-query.js';
import { LogReader } from './read/log-reader.js';
import { Recorder } from './recorder.js';

/** The log: one way in (Recorder), two ways to read it, one to erase what a deleted account wrote. */
@Module({
  providers: [
    LogWriter,
    BatchRecorder,
    Appender,
    Recorder,
    LogReader,
    LogQuery,
    ChainVerifier,
    PayloadEraser,
    RecentFlows,
  ],
  exports: [Recorder, RecentFlows, LogQuery, LogReader, ChainVerifier, PayloadEraser],
})
export class LogModule {}
