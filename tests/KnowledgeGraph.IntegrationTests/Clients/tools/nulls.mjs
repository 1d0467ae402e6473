// Usage: node nulls.mjs <schema.graphql> <cases.json>. Runs documents over the data of a reply to the same document, so that nothing but null
// variables can go wrong, and gives what graphql-js answers: data, and the paths of errors.
import { readFileSync } from 'node:fs';
import { buildSchema, experimentalExecuteIncrementally, parse } from 'graphql17';

const schema = buildSchema(readFileSync(process.argv[2], 'utf8'));
const outcomes = [];
for (const { query, variables, data } of JSON.parse(readFileSync(process.argv[3], 'utf8'))) {
  const { data: answered, errors = [] } = await experimentalExecuteIncrementally({
    schema,
    document: parse(query),
    rootValue: data,
    variableValues: variables,
    fieldResolver: (source, _, __, { path }) => source[path.key],
    typeResolver: ({ kgType }) => kgType,
  });
  outcomes.push({ data: answered, paths: errors.map(({ path }) => (path ?? []).join('.')) });
}

console.log(JSON.stringify({ outcomes }));
