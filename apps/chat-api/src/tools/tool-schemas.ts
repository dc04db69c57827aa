import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { TOOLS } from './catalog.js';
import type { Tool } from './tool.js';
import { toJsonSchema, type JsonSchema } from './to-json-schema.js';

/** The document is made for its schemas alone. */
class NoRoutes {}

/** What each tool takes, from the same classes that the OpenAPI document is made of. */
export function schemasOf(app: INestApplication): Map<string, JsonSchema> {
  const options = { include: [NoRoutes], extraModels: TOOLS.map(({ input }) => input) };
  const { components } = SwaggerModule.createDocument(app, new DocumentBuilder().build(), options);
  const known = components?.schemas ?? {};
  return new Map(TOOLS.map(({ name, input }) => [name, toJsonSchema(known[input.name] ?? { type: 'object' }, known)]));
}

/** Makes them when the first program asks: many a replica never meets one. */
@Injectable()
export class ToolSchemas {
  private app: INestApplication | undefined;
  private schemas: Map<string, JsonSchema> | undefined;

  /** Says whose classes they are. */
  describe(app: INestApplication): void {
    this.app = app;
  }

  of({ name }: Tool): JsonSchema {
    this.schemas ??= this.app && schemasOf(this.app);
    return this.schemas?.get(name) ?? { type: 'object' };
  }
}
