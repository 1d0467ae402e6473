import { readFileSync } from 'node:fs';

// The five questions are in ../queries in each server's own words: kg is ours, plain the schema of the two servers on SQLite, postgraphile
// generated from the tables. Here, `rows` brings each answer into one form, so that answers can be compared.

const links = (list, far) => list.nodes.map((link) => link[far]);
const names = ({ hpoId, curie, name }) => ({ hpoId: hpoId ?? curie, name });

export const queries = [
  {
    number: 1,
    title: 'one disease by id: two fields',
    subjects: 'diseases',
    rows: {
      kg: ({ disease }) => disease,
      plain: ({ disease }) => disease,
      postgraphile: ({ diseaseByCurie }) => diseaseByCurie,
    },
  },
  {
    number: 2,
    title: 'one disease with genes, phenotypes (100) and 20 papers',
    subjects: 'records',
    rows: {
      kg: ({ disease }) => recordOfKg(disease),
      plain: ({ disease }) => disease,
      postgraphile: ({ diseaseByCurie }) => recordOfPostGraphile(diseaseByCurie),
    },
  },
  {
    number: 3,
    title: '50 diseases with genes, phenotypes (100) and 5 papers each',
    subjects: 'windows',
    // These dialects go on after an opaque cursor, the plain one after a row's number.
    afterCursor: ['kg', 'postgraphile'],
    rows: {
      kg: ({ diseases }) => diseases.nodes.map(recordOfKg),
      plain: ({ diseases }) => diseases.map((disease) => ({ ...disease, phenotypes: disease.phenotypes.map(names) })),
      postgraphile: ({ allDiseases }) => allDiseases.nodes.map(recordOfPostGraphile),
    },
  },
  {
    number: 4,
    title: '50 diseases having a phenotype by name, with genes',
    subjects: 'names',
    rows: {
      kg: ({ diseases }) => diseases.nodes.map((disease) => ({ ...disease, genes: disease.genes.nodes })),
      plain: ({ diseases }) => diseases,
      postgraphile: ({ diseasesWithPhenotype }) => diseasesWithPhenotype.nodes.map(({ curie, name, diseaseGenesByDiseaseId }) =>
        ({ curie, name, genes: links(diseaseGenesByDiseaseId, 'geneByGeneId') })),
    },
  },
  {
    number: 5,
    title: "a phenotype's first 50 diseases with their genes with those genes' diseases",
    subjects: 'phenotypes',
    rows: {
      kg: ({ phenotype: { hpoId, name, diseases } }) => ({
        hpoId,
        name,
        diseases: diseases.nodes.map((disease) => ({
          ...disease,
          genes: disease.genes.nodes.map((gene) => ({ symbol: gene.symbol, diseases: gene.diseases.nodes })),
        })),
      }),
      plain: ({ phenotype }) => phenotype,
      postgraphile: ({ phenotypeByCurie }) => ({
        ...names(phenotypeByCurie),
        diseases: links(phenotypeByCurie.diseasePhenotypesByPhenotypeId, 'diseaseByDiseaseId').map((disease) => ({
          curie: disease.curie,
          name: disease.name,
          genes: links(disease.diseaseGenesByDiseaseId, 'geneByGeneId').map((gene) => ({
            symbol: gene.symbol,
            diseases: links(gene.diseaseGenesByGeneId, 'diseaseByDiseaseId'),
          })),
        })),
      }),
    },
  },
];

/** A query's text for a dialect, on one line. */
export const textOf = (dialect, name) =>
  readFileSync(new URL(`../queries/${dialect}/${name}.graphql`, import.meta.url), 'utf8').replace(/\s+/g, ' ').trim();

function recordOfKg({ curie, name, genes, phenotypes, citations }) {
  return { curie, name, genes: genes.nodes, phenotypes: phenotypes.nodes.map(names), papers: citations.nodes };
}

function recordOfPostGraphile(disease) {
  return {
    curie: disease.curie,
    name: disease.name,
    genes: links(disease.diseaseGenesByDiseaseId, 'geneByGeneId'),
    phenotypes: links(disease.diseasePhenotypesByDiseaseId, 'phenotypeByPhenotypeId').map(names),
    papers: links(disease.diseaseCitationsByDiseaseId, 'citationByCitationId'),
  };
}
