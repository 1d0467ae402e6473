// Composes the service with a second one that refers to its diseases, by two composers, and asks both through a gateway.
// node federation.mjs URL CURIE...  prints the composers' errors, how many records each request to the service named, and the answers.
import gatewayPackage from '@apollo/gateway';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices as composeByGuild } from '@theguild/federation-composition';
import { parse } from 'graphql';

const { ApolloGateway, LocalGraphQLDataSource, RemoteGraphQLDataSource } = gatewayPackage;
const [url, ...diseases] = process.argv.slice(2);
const count = 1_000;

const ask = async (body) => {
  const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return reply.json();
};
const { data: { _service: { sdl } } } = await ask({ query: '{ _service { sdl } }' });

const trials = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Query { trials: [Trial!]! mixed: [Trial!]! }
  type Trial @key(fields: "id") { id: ID! disease: Disease }
  type Disease @key(fields: "curie") { curie: String! trials: [Trial!]! }
`);
const all = Array.from({ length: count }, (_, number) => ({ id: String(number), disease: { curie: diseases[number % diseases.length] } }));
const resolvers = {
  Query: { trials: () => all, mixed: () => [all[0], { id: 'mistaken', disease: { curie: 'OMIM:99999999' } }] },
  Disease: { __resolveReference: ({ curie }) => ({ curie }), trials: ({ curie }) => all.filter((trial) => trial.disease.curie === curie).slice(0, 2) },
};

const services = [{ name: 'graph', url, typeDefs: parse(sdl) }, { name: 'trials', url: 'http://trials.invalid', typeDefs: trials }];
const apollo = composeServices(services);
const guild = composeByGuild(services);
const composers = { apollo: (apollo.errors ?? []).map(String), guild: (guild.errors ?? []).map(String) };

const requests = [];
class Watched extends RemoteGraphQLDataSource {
  willSendRequest({ request }) {
    requests.push(request.variables?.representations?.length ?? 0);
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: apollo.supergraphSdl,
  buildService: ({ name }) => name === 'trials' ? new LocalGraphQLDataSource(buildSubgraphSchema([{ typeDefs: trials, resolvers }])) : new Watched({ url }),
});
await gateway.load();
const through = async (query) => {
  const result = await gateway.executor({ request: { query }, document: parse(query), queryHash: query, context: {}, operationName: null, metrics: {} });
  return { data: result.data ?? null, errors: (result.errors ?? []).map(String) };
};
const toGraph = await through('{ trials { id disease { curie name genes(first: 3) { nodes { symbol } } } } }');
const sent = requests.splice(0);
const fromGraph = await through(`{ disease(id: "${diseases[0]}") { name trials { id } } }`);
const mixed = await through('{ mixed { id disease { name } } }');
await gateway.stop();
console.log(JSON.stringify({ composers, sent, toGraph, fromGraph, mixed }));
