const net = require('node:net');

const METADATA = 3;
const VERSION = 1;
const LIMIT_MS = 2_000;

/**
 * Asks a broker what it has, in Kafka's own protocol: one question that needs neither a JVM nor an npm package.
 *
 * @param {number} port on 127.0.0.1
 * @returns {Promise<{ brokers: number, topics: Map<string, number> }>} how many brokers are up, and each topic's partitions
 * @throws when nothing answers within two seconds
 * @see https://kafka.apache.org/protocol.html#The_Messages_Metadata
 */
function askMetadata(port) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host: '127.0.0.1', port });
    let received = Buffer.alloc(0);
    socket.setTimeout(LIMIT_MS, () => socket.destroy(new Error('no answer within 2 s')));
    socket.on('connect', () => socket.write(metadataRequest()));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the broker closed the connection')));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 4 || received.length < 4 + received.readInt32BE(0)) return;
      resolve(readMetadata(received));
      socket.destroy();
    });
  });
}

/** Header (API, version, correlation id, client id) and an array of topics that is null: all of them. */
function metadataRequest() {
  const client = Buffer.from('errand');
  const request = Buffer.alloc(4 + 2 + 2 + 4 + 2 + client.length + 4);
  request.writeInt32BE(request.length - 4, 0);
  request.writeInt16BE(METADATA, 4);
  request.writeInt16BE(VERSION, 6);
  request.writeInt32BE(1, 8);
  request.writeInt16BE(client.length, 12);
  client.copy(request, 14);
  request.writeInt32BE(-1, 14 + client.length);
  return request;
}

/** @param {Buffer} answer with its length in front */
function readMetadata(answer) {
  const read = reader(answer, 8);
  const brokers = read.list(() => [read.int32(), read.text(), read.int32(), read.text()]);
  read.int32(); // the controller
  const topics = read.list(() => {
    read.int16(); // error of the topic
    const name = read.text();
    read.skip(1); // internal?
    const partitions = read.list(() => {
      read.skip(2 + 4 + 4);
      read.list(() => read.int32());
      read.list(() => read.int32());
    });
    return [name, partitions.length];
  });
  return { brokers: brokers.length, topics: new Map(topics) };
}

function reader(buffer, start) {
  let at = start;
  const move = (bytes) => (at += bytes) - bytes;
  const int16 = () => buffer.readInt16BE(move(2));
  const int32 = () => buffer.readInt32BE(move(4));
  return {
    int16,
    int32,
    skip: move,
    text() {
      const length = int16();
      return length < 0 ? null : buffer.toString('utf8', move(length), at);
    },
    list: (one) => Array.from({ length: Math.max(0, int32()) }, one),
  };
}

module.exports = { askMetadata, metadataRequest, readMetadata };
