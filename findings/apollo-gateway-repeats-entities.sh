#!/bin/sh
# Apollo Gateway asks for one and the same entity as often as a list refers to it.
#
# One would guess: a gateway that joins a list of trials with diseases names each disease once in _entities, as a DataLoader would, and hands the answer
# to all that refer to it.
# What happens: @apollo/gateway 2.14.4 sends one representation for each place of the list: 1,000 trials of two diseases are 1,000 representations, of which
# two differ.
# Why it matters: a graph of knowledge has few diseases and many rows that refer to them. A subgraph that looks up, prices or limits entities by their number
# refuses or answers slowly what is really a question about two records; it has to find the same ones itself, and its limit has to be that of the longest list.
#
# Needs Node 20 or later; installs the packages from npm into a temporary folder. Ends with 1 if the behaviour is another.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @apollo/composition@2.14.4 @apollo/gateway@2.14.4 @apollo/subgraph@2.14.4 graphql@16.15.0 >/dev/null
cat > ask.mjs <<'JS'
import gatewayPackage from '@apollo/gateway';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';

const { ApolloGateway, LocalGraphQLDataSource } = gatewayPackage;
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])';
const diseases = parse(`${link} type Query { diseases: [Disease!]! } type Disease @key(fields: "curie") { curie: String! name: String! }`);
const trials = parse(`${link} type Query { trials: [Trial!]! } type Trial { id: ID! disease: Disease! } type Disease @key(fields: "curie") { curie: String! }`);
const list = Array.from({ length: 1000 }, (_, number) => ({ id: String(number), disease: { curie: `EX:${number % 2}` } }));
const parts = {
  diseases: { typeDefs: diseases, resolvers: { Query: { diseases: () => [] }, Disease: { __resolveReference: ({ curie }) => ({ curie, name: curie }) } } },
  trials: { typeDefs: trials, resolvers: { Query: { trials: () => list } } },
};

const sent = [];
class Watched extends LocalGraphQLDataSource {
  process(options) {
    sent.push(...(options.request.variables?.representations ?? []));
    return super.process(options);
  }
}

const { supergraphSdl } = composeServices(Object.entries(parts).map(([name, { typeDefs }]) => ({ name, url: `http://${name}.invalid`, typeDefs })));
const gateway = new ApolloGateway({ supergraphSdl, buildService: ({ name }) => new Watched(buildSubgraphSchema([parts[name]])) });
await gateway.load();
const query = '{ trials { id disease { name } } }';
const result = await gateway.executor({ request: { query }, document: parse(query), queryHash: 'trials', context: {}, operationName: null, metrics: {} });
await gateway.stop();
const different = new Set(sent.map(({ curie }) => curie)).size;
console.log(`@apollo/gateway 2.14.4: ${result.data.trials.length} trials, ${sent.length} representations, ${different} of them different`);
process.exit(!result.errors && sent.length === 1000 && different === 2 ? 0 : 1);
JS
node ask.mjs
