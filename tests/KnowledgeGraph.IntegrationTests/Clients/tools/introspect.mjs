// Usage: node introspect.mjs <endpoint>. Builds a client schema from the fullest introspection query of graphql-js 16 and 17, and compares it with ?sdl.
import * as graphql16 from 'graphql';
import * as graphql17 from 'graphql17';

const endpoint = process.argv[2];
const sdl = await (await fetch(`${endpoint}?sdl`)).text();
const options = { descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true };
const report = {};
for (const [name, js] of Object.entries({ graphql16, graphql17 })) {
  const reply = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: js.getIntrospectionQuery(options) }),
  });
  const { data, errors } = await reply.json();
  if (errors) {
    report[name] = errors;
    continue;
  }

  const client = js.buildClientSchema(data);
  const faults = js.validateSchema(client).map((fault) => fault.message);
  const same = js.printSchema(js.lexicographicSortSchema(client)) === js.printSchema(js.lexicographicSortSchema(js.buildSchema(sdl)));
  report[name] = { types: Object.keys(client.getTypeMap()).length, faults, sameAsSdl: same };
}

console.log(JSON.stringify(report));
process.exit(Object.values(report).every((one) => one.sameAsSdl && one.faults.length === 0) ? 0 : 1);
