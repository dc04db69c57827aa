import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];
export type Operation = NonNullable<PathItem['get']>;
export type Parameter = Extract<NonNullable<Operation['parameters']>[number], { name: string }>;

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** One route as the document describes it. */
export interface DescribedRoute {
  path: string;
  method: (typeof METHODS)[number];
  operation: Operation;
}

/** Every route of a document. */
export function routesOf(document: OpenAPIObject): DescribedRoute[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method, operation }] : [];
    }),
  );
}

/** The parameters of a route in one place. */
export function parametersIn(operation: Operation, place: 'header' | 'path' | 'query'): Parameter[] {
  return (operation.parameters ?? []).flatMap((one) => ('in' in one && one.in === place ? [one] : []));
}
