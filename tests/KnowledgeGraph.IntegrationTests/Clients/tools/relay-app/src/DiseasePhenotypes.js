import { graphql } from 'relay-runtime';

// Paging through a connection, refetched through node(id): what Relay asks of a schema.
export const diseasePhenotypes = graphql`
  fragment DiseasePhenotypes_disease on Disease
  @refetchable(queryName: "DiseasePhenotypesPaginationQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
    name
    phenotypes(first: $count, after: $cursor) @connection(key: "DiseasePhenotypes_phenotypes") {
      edges {
        negated
        frequency {
          text
        }
        node {
          id
          name
        }
      }
    }
  }
`;

export const diseasePage = graphql`
  query DiseasePhenotypesPageQuery($id: String!) {
    disease(id: $id) {
      ...DiseasePhenotypes_disease
    }
  }
`;
