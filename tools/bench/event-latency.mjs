import { setTimeout as delay } from 'node:timers/promises';
import { startDaprOutbox } from './dapr-outbox.mjs';
import { handledAfter, productWriter } from './product-writer.mjs';
import { percentile } from './table.mjs';
import { withProduct } from './with-product.mjs';

/** Writes without a pause before anything is measured: a service that serves people is warm, Node's compiler has seen its code. */
const HEAT_UP = 500;
const PEER_WARM_UP = 10;
/** Each way gets a write so often, below what the peer can take (one event a second in each of ten workers). */
const EVERY_MS = 400;
const STEADY = 100;
const ALONE = 40;
const NAME = 'event-latency-vs-dapr-outbox';

/**
 * Task write -> event at recurring-svc's handler, beside Dapr's built-in outbox on the same broker and the same kind of store:
 * state transaction -> event at a subscriber. The peer is written to at its own door, so ours is at chat-api's; `-front-door` is the whole
 * way of a browser's request (chat-ui, two sidecars, chat-api). All three get a steady 2.5 writes a second at once. `-alone`: the whole way
 * again, one write at a time in turns with the peer, so that all of it rests for a second before each.
 */
export function measureEventLatency({ say }) {
  say('starting the product and the peer');
  return withProduct(async ({ running, dapr, dataDir, apps }) => {
    const peer = await startDaprOutbox({ running, dapr, dataDir, like: apps[0] });
    try {
      const ours = await productWriter(running);
      say('warming up');
      for (let i = 0; i < HEAT_UP; i++) await (i % 2 ? ours.write() : ours.writeAtFrontDoor());
      for (let i = 0; i < PEER_WARM_UP; i++) await peer.write();
      say(`${STEADY} writes each way, one every ${EVERY_MS} ms`);
      const steady = await steadily([ours.write, ours.writeAtFrontDoor, peer.write]);
      say(`${ALONE} writes to each, in turns`);
      const alone = await inTurns([ours.writeAtFrontDoor, peer.write]);
      const handled = (writes) => handledAfter(running, writes);
      const [service, frontDoor, theirs] = steady;
      return [
        ...rows(NAME, await handled(service), theirs),
        ...rows(`${NAME}-front-door`, await handled(frontDoor), theirs),
        ...rows(`${NAME}-alone`, await handled(alone[0]), alone[1]),
      ];
    } finally {
      await peer.stop();
    }
  });
}

/** Each of them at its time, whether or not the ones before have ended. @returns what came of each way's writes */
async function steadily(ways) {
  const writes = ways.map(() => []);
  const start = Date.now();
  for (let i = 0; i < STEADY * ways.length; i++) {
    await delay(start + (i * EVERY_MS) / ways.length - Date.now());
    writes[i % ways.length].push(ways[i % ways.length]());
  }
  return Promise.all(writes.map((each) => Promise.all(each)));
}

async function inTurns(ways) {
  const writes = ways.map(() => []);
  for (let i = 0; i < ALONE * ways.length; i++) writes[i % ways.length].push(await ways[i % ways.length]());
  return writes;
}

function rows(name, mine, theirs) {
  return [
    ['', 0.5],
    ['-p99', 0.99],
  ].map(([suffix, share]) => {
    const [ours, peer] = [percentile(mine, share), percentile(theirs, share)];
    return { name: `${name}${suffix}`, ours, peer, ratio: peer / ours, unit: 'ms' };
  });
}
