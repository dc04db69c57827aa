import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { Pool } from 'pg';
import { setTimeout as delay } from 'node:timers/promises';
import { inTransaction } from '../database/database.js';
import { peerConfig } from '../peer.config.js';

const BATCH = 500;
/** Without being woken: rows that another process has left. */
const POLL_MS = 1_000;
const RETRY_MS = 500;

/** Locked by one relay, passed over by the others; gone when the transaction commits. */
const TAKE = {
  name: 'take-events',
  text: `DELETE FROM outbox WHERE id IN (SELECT id FROM outbox ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id, user_id, event`,
};

interface Row {
  id: string;
  user_id: string;
  event: string;
}

/** Sends what the outbox holds, in batches, oldest first; a row is deleted in the transaction that saw the broker accept it. */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Relay.name);
  /** A connection of its own: it does not wait behind requests. */
  private readonly pool = new Pool({ connectionString: peerConfig.postgres, max: 1, idleTimeoutMillis: 0 });
  private readonly producer = new Kafka({
    clientId: 'direct-peer',
    brokers: [peerConfig.kafka],
    logLevel: logLevel.ERROR,
  }).producer({ createPartitioner: Partitioners.DefaultPartitioner });
  private stopped = false;
  private woken = false;
  private wakeUp: (() => void) | undefined;
  private running: Promise<void> | undefined;

  async onApplicationBootstrap(): Promise<void> {
    await this.producer.connect();
    this.running = this.run();
  }

  /** Something was committed. */
  wake(): void {
    this.woken = true;
    this.wakeUp?.();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
    await this.producer.disconnect();
    await this.pool.end();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      try {
        if ((await this.forward()) === BATCH) continue;
      } catch (error) {
        this.logger.error(error);
        await delay(RETRY_MS);
      }
      await this.rest();
    }
  }

  /** @returns how many were sent */
  private forward(): Promise<number> {
    return inTransaction(this.pool, async (client) => {
      const { rows } = await client.query<Row>(TAKE);
      if (rows.length === 0) return 0;
      rows.sort((a, b) => Number(a.id) - Number(b.id));
      const messages = rows.map(({ user_id: key, event: value }) => ({ key, value }));
      await this.producer.send({ topic: peerConfig.topic, acks: -1, messages });
      return rows.length;
    });
  }

  private async rest(): Promise<void> {
    if (!this.woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, POLL_MS);
        this.wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    await delay(peerConfig.relayLingerMs);
  }
}
