import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { TaskDto } from './task.dto.js';

const ETAG = { description: 'The version, in quotes', schema: { type: 'string' as const, example: '"3"' } };
const LOCATION = { description: 'Where the task is', schema: { type: 'string' as const } };

/** The route answers with one task and its ETag. */
export const AnswersWithTask = (): MethodDecorator =>
  ApiResponse({ status: 200, type: TaskDto, headers: { ETag: ETAG } });

/** The route makes a task and says where it is. */
export const MakesTask = (): MethodDecorator =>
  ApiResponse({ status: 201, type: TaskDto, headers: { ETag: ETAG, Location: LOCATION } });

/** The route changes a task, if it wants so only at the version that was seen, and answers with it. */
export const ChangesTask = (): MethodDecorator =>
  applyDecorators(
    AnswersWithTask(),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The ETag of the task as it was seen: refused (412) when it was changed since',
      schema: { type: 'string', example: '"3"' },
    }),
  );
