#!/bin/sh
# Relay and urql drop edges of a connection that lead to a node which the list has had; Relay takes back one that was on the screen.
#
# One would guess: a list may have two edges to one node, each with a cursor and fields of its own, and the next page is put behind the rows that are there. The
# Cursor Connections specification tells edges apart by cursor (section 4) and asks nowhere that their nodes differ.
# What happens: relay-runtime 21.0.1 (@connection) shows the first page as it came. When the second comes, it keeps only the first edge of each node's id in the
# whole list: the second row of page one goes away, and so does a later one. relayPagination of @urql/exchange-graphcache 9.0.2 drops them from the start.
# relayStylePagination of @apollo/client 4.3.8 keeps all. Neither of the others warns.
# Why it matters: in a graph of knowledge two edges to one node are ordinary: a feature that one source reports and another denies, a gene with two
# kinds of association. What is dropped is the second opinion.
#
# Needs Node 20 or later; installs the packages from npm into a temporary folder. Ends with 1 if the behaviour is another.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --save-exact relay-runtime@21.0.1 relay-compiler@21.0.1 @urql/core@6.0.3 @urql/exchange-graphcache@9.0.2 wonka@6.3.6 \
  @apollo/client@4.3.8 rxjs@7.8.2 graphql@16.15.0 >/dev/null
mkdir src
cat > schema.graphql <<'GRAPHQL'
type Query { features(first: Int, after: String): FeatureConnection }
type FeatureConnection { edges: [FeatureEdge!]!, pageInfo: PageInfo! }
type FeatureEdge { cursor: String!, negated: Boolean!, node: Feature! }
type Feature { id: ID! }
type PageInfo { startCursor: String, endCursor: String, hasPreviousPage: Boolean!, hasNextPage: Boolean! }
GRAPHQL
cat > src/features.js <<'JS'
import { graphql } from 'relay-runtime';
export const query = graphql`
  query featuresQuery($after: String) { features(first: 2, after: $after) @connection(key: "Query_features") { edges { cursor negated node { id } } } }
`;
JS
echo '{ "src": "./src", "schema": "./schema.graphql", "language": "javascript", "eagerEsModules": true }' > relay.config.json
npx relay-compiler relay.config.json >/dev/null
cat > read.mjs <<'JS'
import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { Client, gql } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import relay from 'relay-runtime';
import { map, pipe } from 'wonka';
import compiled from './src/__generated__/featuresQuery.graphql.js';

const edge = (cursor, id, negated) => ({ __typename: 'FeatureEdge', cursor, negated, node: { __typename: 'Feature', id } });
const page = (edges, hasPreviousPage) => ({
  __typename: 'FeatureConnection',
  edges,
  pageInfo: { __typename: 'PageInfo', startCursor: edges[0].cursor, endCursor: edges[1].cursor, hasPreviousPage, hasNextPage: !hasPreviousPage },
});
const pages = new Map([
  [null, page([edge('1', 'cataract', false), edge('2', 'cataract', true)], false)],
  ['2', page([edge('3', 'ataxia', false), edge('4', 'ataxia', true)], true)],
]);
const rows = ({ features }) => features.edges.map(({ cursor, node, negated }) => `${cursor} ${negated ? 'no ' : ''}${node.id}`).join(', ');
const query = gql`query ($after: String) {
  features(first: 2, after: $after) { edges { cursor negated node { id } } pageInfo { startCursor endCursor hasPreviousPage hasNextPage } }
}`;
const data = (after) => structuredClone({ __typename: 'Query', features: pages.get(after) });

async function byRelay() {
  const environment = new relay.Environment({ network: relay.Network.create(() => ({})), store: new relay.Store(new relay.RecordSource()) });
  return [...pages.keys()].map((after) => {
    const operation = relay.createOperationDescriptor(compiled, { after });
    environment.retain(operation);
    environment.commitPayload(operation, data(after));
    return rows(environment.lookup(relay.createOperationDescriptor(compiled, { after: null }).fragment).data);
  });
}

async function byUrql() {
  const cache = cacheExchange({ keys: { FeatureConnection: () => null, FeatureEdge: () => null, PageInfo: () => null }, resolvers: { Query: { features: relayPagination() } } });
  const answers = () => (operations) => pipe(operations, map((operation) => ({ operation, data: data(operation.variables.after), stale: false, hasNext: false })));
  const client = new Client({ url: 'http://service.invalid', preferGetMethod: false, exchanges: [cache, answers] });
  const first = await client.query(query, { after: null }).toPromise();
  const second = await client.query(query, { after: '2' }).toPromise();
  return [rows(first.data), rows(second.data)];
}

async function byApollo() {
  const cache = new InMemoryCache({ typePolicies: { Query: { fields: { features: relayStylePagination() } } } });
  return [...pages.keys()].map((after) => {
    cache.writeQuery({ query, variables: { after }, data: data(after) });
    return rows(cache.readQuery({ query, variables: { after: null } }));
  });
}

const warned = [];
console.warn = console.error = (...words) => warned.push(words.join(' '));
const seen = [
  ['sent                           ', [...pages.values()].map((features, at, all) => rows({ features: { edges: all.slice(0, at + 1).flatMap(({ edges }) => edges) } }))],
  ['relay-runtime 21.0.1           ', await byRelay()],
  ['@urql/exchange-graphcache 9.0.2', await byUrql()],
  ['@apollo/client 4.3.8           ', await byApollo()],
];
for (const [client, [first, second]] of seen) console.log(`${client}: ${first} | then ${second}`);
console.log(`warnings: ${warned.length}`);
const [sent, relays, urqls, apollos] = seen.map(([, lists]) => lists.join(' | '));
const right = relays === '1 cataract, 2 no cataract | 1 cataract, 3 ataxia' && urqls === '1 cataract | 1 cataract, 3 ataxia' && apollos === sent;
process.exit(right && warned.length === 0 ? 0 : 1);
JS
node read.mjs
