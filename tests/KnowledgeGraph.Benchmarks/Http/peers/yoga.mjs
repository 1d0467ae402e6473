// GraphQL Yoga on node:http: DataLoader, prepared statements. node yoga.mjs COPY.db PORT
import DataLoader from 'dataloader';
import { createSchema, createYoga } from 'graphql-yoga';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { openGraph } from './sqlite/graph.mjs';

const [file, port] = process.argv.slice(2);
const graph = openGraph(file);

// One DataLoader for each request, link and page size.
const lists = (read) => {
  const loaders = new Map();
  return (id, first) => {
    let loader = loaders.get(first);
    if (!loader) {
      loader = new DataLoader(async (ids) => read(ids, first));
      loaders.set(first, loader);
    }

    return loader.load(id);
  };
};

const list = (name) => (parent, { first }, context) => context[name](parent.id, first);

const resolvers = {
  Query: {
    disease: (_, { curie }) => graph.disease(curie),
    diseases: (_, { first, after, phenotype }) => phenotype ? graph.diseasesWith(phenotype, first) : graph.diseases(first, after),
    phenotype: (_, { hpoId }) => graph.phenotype(hpoId),
  },
  Disease: { genes: list('genesOf'), phenotypes: list('phenotypesOf'), papers: list('papersOf') },
  Gene: { diseases: list('diseasesOfGenes') },
  Phenotype: { diseases: list('diseasesOfPhenotypes') },
};

const yoga = createYoga({
  schema: createSchema({ typeDefs: readFileSync(new URL('./sqlite/schema.graphql', import.meta.url), 'utf8'), resolvers }),
  context: () => ({
    genesOf: lists(graph.genesOf),
    phenotypesOf: lists(graph.phenotypesOf),
    papersOf: lists(graph.papersOf),
    diseasesOfGenes: lists(graph.diseasesOfGenes),
    diseasesOfPhenotypes: lists(graph.diseasesOfPhenotypes),
  }),
  graphiql: false,
  landingPage: false,
  logging: false,
});

createServer(yoga).listen(Number(port), '127.0.0.1');
