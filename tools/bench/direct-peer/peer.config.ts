/** What the peer is told by its environment. */
export const peerConfig = {
  port: Number(process.env['APP_PORT']),
  /** @see https://node-postgres.com/features/connecting#connection-uri */
  postgres: process.env['PEER_POSTGRES'] ?? '',
  kafka: process.env['PEER_KAFKA'] ?? '',
  topic: process.env['PEER_TOPIC'] ?? '',
  /** Key that access tokens are signed with (HS256). */
  jwtKey: process.env['PEER_JWT_KEY'] ?? '',
  /** Connections for requests. */
  poolSize: Number(process.env['PEER_POOL_SIZE'] ?? 16),
  /** How long the relay gathers before it looks again. */
  relayLingerMs: Number(process.env['PEER_RELAY_LINGER_MS'] ?? 10),
};
