/**
 * Packages that talk to a broker, a store or a language model themselves. An app or lib reaches all of that through Dapr, so that a component
 * is swapped by YAML alone; the rule of ESLint shows it in the editor, the test beside this file finds it in every file and spelling.
 * A name that ends in `/` stands for a whole scope.
 */
export const INFRASTRUCTURE_CLIENTS = [
  // Kafka and other brokers
  ...[
    'kafkajs',
    'node-rdkafka',
    '@confluentinc/',
    'kafka-node',
    '@platformatic/kafka',
    'amqplib',
    'mqtt',
    'nats',
    '@nats-io/',
  ],
  // Redis
  ...['redis', 'ioredis', '@redis/', 'iovalkey', '@valkey/'],
  // PostgreSQL and other databases, and what wraps their clients
  ...[
    'pg',
    'pg-promise',
    'pg-pool',
    'postgres',
    'mysql',
    'mysql2',
    'mongodb',
    'mongoose',
    'typeorm',
    'knex',
    'kysely',
    'sequelize',
  ],
  ...['@prisma/', 'prisma', 'drizzle-orm', '@mikro-orm/'],
  // SQLite, Node's own among them
  ...['sqlite', 'sqlite3', 'better-sqlite3', 'libsql', '@libsql/', 'node:sqlite', 'sql.js'],
  // Language models
  ...[
    'openai',
    '@anthropic-ai/',
    'cohere-ai',
    '@mistralai/',
    'ollama',
    '@google/generative-ai',
    '@google/genai',
    'ai',
    '@ai-sdk/',
  ],
  ...['langchain', '@langchain/', 'llamaindex', '@aws-sdk/client-bedrock-runtime', 'oci-generativeaiinference'],
];

const escaped = (name) => name.replace(/[./]/g, '\\$&');

/** What an import of one of them looks like: the package itself, or a path in it. */
export const CLIENT_PATTERN = `^(${INFRASTRUCTURE_CLIENTS.map((name) =>
  name.endsWith('/') ? escaped(name) : `${escaped(name)}(\\/|$)`,
).join('|')})`;

const pattern = new RegExp(CLIENT_PATTERN);

/** @param {string} specifier as in an import, e.g. `pg/lib/client` */
export const isClient = (specifier) => pattern.test(specifier);
