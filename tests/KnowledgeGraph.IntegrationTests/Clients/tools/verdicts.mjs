// Usage: node verdicts.mjs <schema.graphql> <documents.json> [graphql17]. Says of each document whether it is valid, and the first reason why not.
import { readFileSync } from 'node:fs';

const { buildSchema, parse, validate } = await import(process.argv[4] ?? 'graphql');
const schema = buildSchema(readFileSync(process.argv[2], 'utf8'));
const faults = JSON.parse(readFileSync(process.argv[3], 'utf8')).map((text) => {
  try {
    return validate(schema, parse(text))[0]?.message ?? null;
  } catch (fault) {
    return fault.message;
  }
});
console.log(JSON.stringify({ faults }));
