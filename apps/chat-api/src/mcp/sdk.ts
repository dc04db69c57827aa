/** The MCP SDK takes 25 MB of memory and most of a second to load (1.32): only a replica that a program asks loads it. */
async function load() {
  const [server, transport, types] = await Promise.all([
    import('@modelcontextprotocol/sdk/server/index.js'),
    import('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'),
    import('@modelcontextprotocol/sdk/types.js'),
  ]);
  return { ...server, ...transport, ...types };
}

export type Sdk = Awaited<ReturnType<typeof load>>;

let loading: Promise<Sdk> | undefined;

/** The SDK, loaded when it is first asked for. */
export const sdk = (): Promise<Sdk> => (loading ??= load());
