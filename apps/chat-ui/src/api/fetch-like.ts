/** How a request is sent; each layer of the client is one of these around the next. */
export type Send = (request: Request) => Promise<Response>;
