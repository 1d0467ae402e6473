// Usage: node incremental.mjs <endpoint>. Asks with @defer and @stream by Apollo Client and urql, and gives what they show in the end, and what the same
// document answers without the directives.
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { Defer20220824Handler, GraphQL17Alpha9Handler } from '@apollo/client/incremental';
import { Client, fetchExchange } from '@urql/core';

const endpoint = process.argv[2];
const text = `
  query Parts($id: String!) {
    disease(id: $id) {
      curie
      ... @defer(label: "later") { name genes { nodes @stream(initialCount: 1) { symbol } } }
      ...Later @defer
    }
  }
  fragment Later on Disease { semanticType }`;
const variables = { id: 'OMIM:603896' };
const report = {};
for (const [name, Handler] of Object.entries({ Defer20220824Handler, GraphQL17Alpha9Handler })) {
  const client = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: endpoint }), incrementalHandler: new Handler() });
  const { data, error } = await client.query({ query: gql(text), variables });
  report[name] = { data, error: error?.message };
}

const urql = new Client({ url: endpoint, exchanges: [fetchExchange] });
const { data, error, hasNext } = await urql.query(gql(text), variables).toPromise();
report.urql = { data, error: error?.message, hasNext };
const whole = text.replaceAll(/ @(defer|stream)(\([^)]*\))?/g, '');
const plain = await fetch(endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: whole, variables }) });
report.whole = (await plain.json()).data;
console.log(JSON.stringify(report, (key, value) => (key === '__typename' ? undefined : value)));
process.exit(0);
