/** A request that could not be carried is answered, so that the client does not wait for ever. @see https://www.jsonrpc.org/specification */
const INTERNAL_ERROR = -32603;

/**
 * Carries messages between an MCP client and a server.
 *
 * @param client transport to the client
 * @param server transport to the server
 */
export async function bridge(client, server) {
  client.onmessage = (message) => void carry(message, client, server);
  server.onmessage = (message) => {
    const version = message.result?.protocolVersion;
    if (version !== undefined) server.setProtocolVersion?.(version); // said with each request from then on
    void client.send(message);
  };
  server.onerror = (error) => process.stderr.write(`errand-mcp: ${error.message}\n`);
  client.onclose = () => void server.close();
  await server.start();
  await client.start();
}

async function carry(message, client, server) {
  try {
    await server.send(message);
  } catch (error) {
    if (message.method === undefined || message.id === undefined) return; // nobody waits
    const { id } = message;
    await client.send({ jsonrpc: '2.0', id, error: { code: INTERNAL_ERROR, message: `Errand: ${error.message}` } });
  }
}
