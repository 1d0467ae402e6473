// Usage: node operations.mjs <schema.graphql> <folder>. Validates every operation against the schema.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';

const schema = buildSchema(readFileSync(process.argv[2], 'utf8'));
const faults = {};
const files = readdirSync(process.argv[3]).filter((file) => file.endsWith('.graphql'));
for (const file of files) {
  const found = validate(schema, parse(readFileSync(join(process.argv[3], file), 'utf8')));
  if (found.length > 0) {
    faults[file] = found.map((fault) => fault.message);
  }
}

console.log(JSON.stringify({ files: files.length, faults }));
process.exit(files.length > 0 && Object.keys(faults).length === 0 ? 0 : 1);
