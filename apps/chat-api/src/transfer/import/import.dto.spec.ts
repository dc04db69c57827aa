import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { NewImportDto } from './import.dto.js';

const problemsOf = (files: unknown): string[] => {
  const flat = (error: ValidationError): ValidationError[] => [error, ...(error.children ?? []).flatMap(flat)];
  return validateSync(plainToInstance(NewImportDto, { name: 'backup.zip', parts: 2, files }), { whitelist: true })
    .flatMap(flat)
    .flatMap(({ property, constraints = {}, contexts = {} }) =>
      Object.keys(constraints).map((rule) => `${property} ${rule} ${contexts[rule]?.remedy ?? ''}`.trim()),
    );
};

describe('NewImportDto', () => {
  it('takes several files, or one that is not named', () => {
    expect(problemsOf(undefined)).toEqual([]);
    expect(problemsOf([{ name: 'a.csv', parts: 1 }])).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['no files', [], 'files arrayMinSize'],
    ['too many', Array.from({ length: 301 }, (_, i) => ({ name: `${i}`, parts: 1 })), 'Import 300 files at a time.'],
    ['two of one name', Array(2).fill({ name: 'a', parts: 1 }), 'Give each file a name of its own.'],
    ['no list', { name: 'a', parts: 1 }, 'files isArray'],
    ['one without a part', [{ name: 'a', parts: 0 }], 'parts min'],
    ['one with too long a name', [{ name: 'x'.repeat(201), parts: 1 }], 'name maxLength'],
    ['one that is none', ['a'], 'nestedValidation'],
    ['nothing', [null], 'nestedValidation'],
  ])('refuses %s', (_, files, problem) => expect(problemsOf(files)).toContainEqual(expect.stringContaining(problem)));
});
