import { Client } from 'pg';

/** The event is text: nothing in the database looks into it, and the relay sends it as it is. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS task (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL,
    title text NOT NULL,
    notes text,
    status text NOT NULL,
    priority smallint NOT NULL,
    tags text[] NOT NULL,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  );
  CREATE INDEX IF NOT EXISTS task_of_user ON task (user_id);
  CREATE TABLE IF NOT EXISTS answered (
    user_id uuid NOT NULL,
    key text NOT NULL,
    request_hash text NOT NULL,
    answer text NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, key)
  );
  CREATE TABLE IF NOT EXISTS outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id uuid NOT NULL,
    event text NOT NULL
  );`;

/** Makes the tables that are missing. */
export async function migrate(connectionString: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(SCHEMA);
  await client.end();
}
