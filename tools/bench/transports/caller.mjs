// A process for each way to call a sidecar, so that its CPU time can be told: `caller.mjs WAY ADDRESS`, the address as JSON.
import { performance } from 'node:perf_hooks';
import { callsOf } from './calls.mjs';
import { openPlainHttp } from './plain-http.mjs';
import { openSdkGrpc } from './sdk-grpc.mjs';
import { openSdkHttp } from './sdk-http.mjs';

const OPEN = { 'sdk-http': openSdkHttp, 'sdk-grpc': openSdkGrpc, 'plain-http': openPlainHttp };
const [way, address] = process.argv.slice(2);

const calls = await callsOf(await OPEN[way](JSON.parse(address)));
process.on('message', ({ name, callers, ms }) => {
  run(calls[name], callers, ms).then(
    (run) => process.send({ run }),
    (error) => process.send({ failure: `${way}, ${name}: ${error?.error ?? error}` }),
  );
});
process.send({ ready: true });

/** So many callers, each with its next call when the last was answered. */
async function run(call, callers, ms) {
  const times = [];
  const cpu = process.cpuUsage();
  const from = performance.now();
  const caller = async () => {
    for (let now = performance.now(); now < from + ms; now = performance.now()) {
      await call();
      times.push(performance.now() - now);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  const { user, system } = process.cpuUsage(cpu);
  return { times, tookMs: performance.now() - from, appMicros: user + system };
}
