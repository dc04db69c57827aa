import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';
import { peerConfig } from '../peer.config.js';

/** The requests' connections. */
@Injectable()
export class Database implements OnApplicationShutdown {
  readonly pool = new Pool({ connectionString: peerConfig.postgres, max: peerConfig.poolSize, idleTimeoutMillis: 0 });

  /** Runs `work` in a transaction of its own: committed with its result, or rolled back with what it throws. */
  transaction<R>(work: (client: PoolClient) => Promise<R>): Promise<R> {
    return inTransaction(this.pool, work);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

/** As `Database.transaction`, on another pool. */
export async function inTransaction<R>(pool: Pool, work: (client: PoolClient) => Promise<R>): Promise<R> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    const broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}
