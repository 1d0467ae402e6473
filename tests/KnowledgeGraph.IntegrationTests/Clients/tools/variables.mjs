// Usage: node variables.mjs <schema.graphql> <cases.json>. Runs documents with variables over records that have no fields, and says of each whether
// graphql-js refuses the request, and at which paths fields have errors.
import { readFileSync } from 'node:fs';
import { buildSchema, execute, GraphQLSchema, parse } from 'graphql17';

// graphql-js executes no schema that declares @defer or @stream, unless it is told to answer in parts.
const config = buildSchema(readFileSync(process.argv[2], 'utf8')).toConfig();
const schema = new GraphQLSchema({ ...config, directives: config.directives.filter(({ name }) => name !== 'defer' && name !== 'stream') });
const outcomes = [];
for (const { query, variables } of JSON.parse(readFileSync(process.argv[3], 'utf8'))) {
  const { data, errors = [] } = await execute({ schema, document: parse(query), rootValue: {}, variableValues: variables });
  // A release that is not there is an error of this schema, not of the variables.
  const paths = errors.filter((error) => !error.message.startsWith('Cannot return null')).map((error) => (error.path ?? []).join('.'));
  outcomes.push({ refused: data === undefined, paths });
}

console.log(JSON.stringify({ outcomes }));
