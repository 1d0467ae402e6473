// The five questions in each server's own words. `rows` brings every answer into one form, so that answers can be compared.

const links = (list, far) => list.nodes.map((link) => link[far]);
const names = ({ hpoId, curie, name }) => ({ hpoId: hpoId ?? curie, name });

/** Dialects: ours (kg), plain (the two servers on SQLite share a schema), postgraphile (generated from the tables). */
export const queries = [
  {
    number: 1,
    title: 'one disease by id: two fields',
    subjects: 'diseases',
    kg: {
      text: 'query ($it: String!) { disease(id: $it) { curie name } }',
      rows: ({ disease }) => disease,
    },
    plain: {
      text: 'query ($it: String!) { disease(curie: $it) { curie name } }',
      rows: ({ disease }) => disease,
    },
    postgraphile: {
      text: 'query ($it: String!) { diseaseByCurie(curie: $it) { curie name } }',
      rows: ({ diseaseByCurie }) => diseaseByCurie,
    },
  },
  {
    number: 2,
    title: 'one disease with genes, phenotypes (100) and 20 papers',
    subjects: 'records',
    kg: {
      text: `query ($it: String!) {
        disease(id: $it) {
          curie name
          genes(first: 100) { nodes { symbol location } }
          phenotypes(first: 100) { nodes { hpoId name } }
          citations(first: 20) { nodes { pmid title } }
        }
      }`,
      rows: ({ disease }) => recordOfKg(disease),
    },
    plain: {
      text: `query ($it: String!) {
        disease(curie: $it) {
          curie name
          genes(first: 100) { symbol location }
          phenotypes(first: 100) { hpoId name }
          papers(first: 20) { pmid title }
        }
      }`,
      rows: ({ disease }) => disease,
    },
    postgraphile: {
      text: `query ($it: String!) {
        diseaseByCurie(curie: $it) {
          curie name
          diseaseGenesByDiseaseId(first: 100, orderBy: [PLACE_ASC, GENE_ID_ASC]) { nodes { geneByGeneId { symbol location } } }
          diseasePhenotypesByDiseaseId(first: 100, orderBy: [PLACE_ASC, PHENOTYPE_ID_ASC]) { nodes { phenotypeByPhenotypeId { curie name } } }
          diseaseCitationsByDiseaseId(first: 20, orderBy: [PLACE_ASC, CITATION_ID_ASC]) { nodes { citationByCitationId { pmid title } } }
        }
      }`,
      rows: ({ diseaseByCurie }) => recordOfPostGraphile(diseaseByCurie),
    },
  },
  {
    number: 3,
    title: '50 diseases with genes, phenotypes (100) and 5 papers each',
    subjects: 'windows',
    kg: {
      cursors: true,
      text: `query ($it: String!) {
        diseases(first: 50, after: $it) {
          nodes {
            curie name
            genes(first: 100) { nodes { symbol location } }
            phenotypes(first: 100) { nodes { name } }
            citations(first: 5) { nodes { pmid title } }
          }
        }
      }`,
      rows: ({ diseases }) => diseases.nodes.map(recordOfKg),
    },
    plain: {
      text: `query ($it: Int!) {
        diseases(first: 50, after: $it) {
          curie name
          genes(first: 100) { symbol location }
          phenotypes(first: 100) { name }
          papers(first: 5) { pmid title }
        }
      }`,
      rows: ({ diseases }) => diseases.map((disease) => ({ ...disease, phenotypes: disease.phenotypes.map(names) })),
    },
    postgraphile: {
      cursors: true,
      text: `query ($it: Cursor!) {
        allDiseases(first: 50, after: $it, orderBy: [PRIMARY_KEY_ASC]) {
          nodes {
            curie name
            diseaseGenesByDiseaseId(first: 100, orderBy: [PLACE_ASC, GENE_ID_ASC]) { nodes { geneByGeneId { symbol location } } }
            diseasePhenotypesByDiseaseId(first: 100, orderBy: [PLACE_ASC, PHENOTYPE_ID_ASC]) { nodes { phenotypeByPhenotypeId { name } } }
            diseaseCitationsByDiseaseId(first: 5, orderBy: [PLACE_ASC, CITATION_ID_ASC]) { nodes { citationByCitationId { pmid title } } }
          }
        }
      }`,
      rows: ({ allDiseases }) => allDiseases.nodes.map(recordOfPostGraphile),
    },
  },
  {
    number: 4,
    title: '50 diseases having a phenotype by name, with genes',
    subjects: 'names',
    kg: {
      text: `query ($it: String!) {
        diseases(first: 50, where: { phenotypes: { some: { phenotype: { name: { eq: $it } } } } }) {
          nodes { curie name genes(first: 100) { nodes { symbol location } } }
        }
      }`,
      rows: ({ diseases }) => diseases.nodes.map((disease) => ({ ...disease, genes: disease.genes.nodes })),
    },
    plain: {
      text: `query ($it: String!) {
        diseases(first: 50, phenotype: $it) { curie name genes(first: 100) { symbol location } }
      }`,
      rows: ({ diseases }) => diseases,
    },
    postgraphile: {
      text: `query ($it: String!) {
        diseasesWithPhenotype(phenotypeName: $it, first: 50) {
          nodes {
            curie name
            diseaseGenesByDiseaseId(first: 100, orderBy: [PLACE_ASC, GENE_ID_ASC]) { nodes { geneByGeneId { symbol location } } }
          }
        }
      }`,
      rows: ({ diseasesWithPhenotype }) => diseasesWithPhenotype.nodes.map(({ curie, name, diseaseGenesByDiseaseId }) =>
        ({ curie, name, genes: links(diseaseGenesByDiseaseId, 'geneByGeneId') })),
    },
  },
  {
    number: 5,
    title: "a phenotype's first 50 diseases with their genes with those genes' diseases",
    subjects: 'phenotypes',
    kg: {
      text: `query ($it: String!) {
        phenotype(id: $it) {
          hpoId name
          diseases(first: 50) {
            nodes { curie name genes(first: 20) { nodes { symbol diseases(first: 50) { nodes { curie name } } } } }
          }
        }
      }`,
      rows: ({ phenotype: { hpoId, name, diseases } }) => ({
        hpoId,
        name,
        diseases: diseases.nodes.map((disease) => ({
          ...disease,
          genes: disease.genes.nodes.map((gene) => ({ symbol: gene.symbol, diseases: gene.diseases.nodes })),
        })),
      }),
    },
    plain: {
      text: `query ($it: String!) {
        phenotype(hpoId: $it) {
          hpoId name
          diseases(first: 50) { curie name genes(first: 20) { symbol diseases(first: 50) { curie name } } }
        }
      }`,
      rows: ({ phenotype }) => phenotype,
    },
    postgraphile: {
      text: `query ($it: String!) {
        phenotypeByCurie(curie: $it) {
          curie name
          diseasePhenotypesByPhenotypeId(first: 50, orderBy: [PLACE_ASC, DISEASE_ID_ASC]) {
            nodes {
              diseaseByDiseaseId {
                curie name
                diseaseGenesByDiseaseId(first: 20, orderBy: [PLACE_ASC, GENE_ID_ASC]) {
                  nodes {
                    geneByGeneId {
                      symbol
                      diseaseGenesByGeneId(first: 50, orderBy: [PLACE_ASC, DISEASE_ID_ASC]) { nodes { diseaseByDiseaseId { curie name } } }
                    }
                  }
                }
              }
            }
          }
        }
      }`,
      rows: ({ phenotypeByCurie }) => ({
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

/** A page of all diseases with their cursors, for the dialects whose cursors are opaque. */
export const cursorPages = {
  kg: {
    text: 'query ($after: String) { page: diseases(first: 100, after: $after) { edges { cursor } } }',
  },
  postgraphile: {
    text: 'query ($after: Cursor) { page: allDiseases(first: 100, after: $after, orderBy: [PRIMARY_KEY_ASC]) { edges { cursor } } }',
  },
};

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
