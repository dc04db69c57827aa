import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { InvalidInputError } from '@errand/dapr';
import type { FastifyRequest } from 'fastify';

/** The version in `If-Match: "<version>"` (RFC 9110); undefined when it is absent or `*`. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  return versionOf(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']);
});

/** @throws InvalidInputError for anything but an ETag of ours */
export function versionOf(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(header.trim())?.[1];
  if (version !== undefined) return Number(version);
  const remedy = 'Give the ETag of the task as it came, with its quotes: If-Match: "3".';
  throw new InvalidInputError([{ pointer: 'If-Match', message: `${header} is not an ETag of a task`, remedy }]);
}
