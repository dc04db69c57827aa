import openApi from '../../openapi.json';
import { LIMITS } from './limits.js';

interface Field {
  minLength?: number;
  maxLength?: number;
  items?: Field;
}

const schemas = openApi.components.schemas as unknown as Record<string, { properties: Record<string, Field> }>;
const field = (schema: string, name: string): Field | undefined => schemas[schema]?.properties[name];

const { parameters } = openApi.paths['/api/tasks'].get;
const filter = parameters.find(({ name }) => name === 'filter') as { schema: Field } | undefined;

describe('LIMITS', () => {
  it('are those of the API', () => {
    expect(LIMITS).toEqual({
      message: field('ChatRequestDto', 'message')?.maxLength,
      title: field('CreateTaskDto', 'title')?.maxLength,
      notes: field('CreateTaskDto', 'notes')?.maxLength,
      tag: field('CreateTaskDto', 'tags')?.items?.maxLength,
      list: field('ListDto', 'name')?.maxLength,
      filter: filter?.schema.maxLength,
      shortestPassword: field('LogInDto', 'password')?.minLength,
      longestPassword: field('LogInDto', 'password')?.maxLength,
    });
  });
});
