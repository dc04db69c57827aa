// Writes the JSON Schemas of the catalog, the list of what is published and the AsyncAPI document. Run by `nx run events:schemas`, in the
// folder of this library. Refuses to touch what is published.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ASYNC_API, asyncApi } from './asyncapi/async-api.js';
import { goldenExamples } from './asyncapi/golden-examples.js';
import { contractFiles, PUBLISHED, SCHEMAS } from './schema/contract-files.js';
import { PublishedFileChangedError } from './schema/published-file-changed.error.js';
import { publish, type Published } from './schema/published.js';
import { schemaFiles } from './schema/schema-files.js';

function generate(): void {
  mkdirSync(SCHEMAS, { recursive: true });
  const published = existsSync(PUBLISHED) ? (JSON.parse(readFileSync(PUBLISHED, 'utf8')) as Published) : {};
  const generated = [...schemaFiles()].map(([name, text]): [string, string] => [`${SCHEMAS}/${name}`, text]);
  const next = publish(published, new Map([...contractFiles('.'), ...generated]));

  for (const [path, text] of generated) writeFileSync(path, text);
  writeFileSync(PUBLISHED, `${JSON.stringify(next, null, 2)}\n`);

  writeFileSync(ASYNC_API, asyncApi(goldenExamples(contractFiles('.'))));

  const added = Object.keys(next).filter((path) => !(path in published));
  console.log(added.length ? `published:\n  ${added.join('\n  ')}` : 'nothing new');
}

try {
  generate();
} catch (error) {
  if (!(error instanceof PublishedFileChangedError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
