import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { describeMutations } from './describe-mutations.js';
import { describeProblems } from './describe-problems.js';
import { routesOf } from './operations.js';
import { ProblemDto } from './problem.dto.js';

/** The OpenAPI document of the public API; internal, subscription and job routes are left out. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Errand')
    .setDescription(
      'A to-do list that people talk to. Errors are problem documents (RFC 9457). Every mutation takes `Idempotency-Key` ' +
        '(kept 24 h) and `X-Request-Id` (returned, and found in every log line and event that follows).',
    )
    .setVersion('1.0')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    extraModels: [ProblemDto],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  document.paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => path.startsWith('/api/')));
  const routes = routesOf(document);
  describeMutations(routes);
  describeProblems(routes);
  return document;
}

/** Serves the document at `/api/openapi.json` and a page to try it on at `/api/docs`. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}
