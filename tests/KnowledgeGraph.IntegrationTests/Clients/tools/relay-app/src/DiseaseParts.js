import { graphql } from 'relay-runtime';

// What is asked for by hash, in parts, and as a subscription.
export const diseaseParts = graphql`
  query DiseasePartsQuery($id: String!) {
    disease(id: $id) {
      curie
      ...DiseaseParts_later @defer
    }
  }
`;

export const later = graphql`
  fragment DiseaseParts_later on Disease {
    name
    genes(first: 2) {
      nodes {
        symbol
      }
    }
  }
`;

export const turned = graphql`
  subscription DiseasePartsTurnedSubscription {
    releaseActivated {
      releaseId: id
    }
  }
`;
