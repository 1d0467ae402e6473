// Usage: node codegen.mjs <schema.graphql> <folder> <output>. Generates typed documents and the manifest of trusted documents.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';

const [schema, folder, output] = process.argv.slice(2);
await generate(
  {
    schema,
    documents: [join(folder, '*.graphql')],
    generates: { [`${output}/`]: { preset: 'client', presetConfig: { persistedDocuments: { hashAlgorithm: 'sha256' } } } },
    silent: true,
  },
  true,
);
const manifest = JSON.parse(readFileSync(join(output, 'persisted-documents.json'), 'utf8'));
console.log(JSON.stringify({ documents: Object.keys(manifest).length }));
