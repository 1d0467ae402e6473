// Mercurius on Fastify: graphql-jit, loaders, prepared statements. node mercurius.mjs COPY.db PORT
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { readFileSync } from 'node:fs';
import { openGraph } from './sqlite/graph.mjs';

const [file, port] = process.argv.slice(2);
const graph = openGraph(file);
const schema = readFileSync(new URL('./sqlite/schema.graphql', import.meta.url), 'utf8');

const resolvers = {
  Query: {
    disease: (_, { curie }) => graph.disease(curie),
    diseases: (_, { first, after, phenotype }) => phenotype ? graph.diseasesWith(phenotype, first) : graph.diseases(first, after),
    phenotype: (_, { hpoId }) => graph.phenotype(hpoId),
  },
};

// Aliases can ask for pages of different sizes in one batch: the largest is read. Lists are cheap to read again; Mercurius' cache,
// which writes each parent as text for its key, is not.
const loader = (read) => ({
  loader: async (queries) => {
    const first = Math.max(...queries.map(({ params }) => params.first));
    const lists = read(queries.map(({ obj }) => obj.id), first);
    return queries.map(({ params }, index) => params.first < first ? lists[index].slice(0, params.first) : lists[index]);
  },
  opts: { cache: false },
});

const loaders = {
  Disease: { genes: loader(graph.genesOf), phenotypes: loader(graph.phenotypesOf), papers: loader(graph.papersOf) },
  Gene: { diseases: loader(graph.diseasesOfGenes) },
  Phenotype: { diseases: loader(graph.diseasesOfPhenotypes) },
};

const app = Fastify({ logger: false });
await app.register(mercurius, { schema, resolvers, loaders, jit: 1 });
await app.listen({ host: '127.0.0.1', port: Number(port) });
