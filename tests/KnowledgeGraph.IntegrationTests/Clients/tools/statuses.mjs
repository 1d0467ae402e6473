// Usage: node statuses.mjs <endpoint>. What Apollo Client and urql make of an answer with an error of a field, and of a document that is refused.
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';

const endpoint = process.argv[2];
const partial = gql`{ release { id } diseases(first: 0) { totalCount } }`;
const refused = gql`{ nosuch }`;
const statuses = [];
const counted = async (...asked) => {
  const reply = await fetch(...asked);
  statuses.push(reply.status);
  return reply;
};
const apollo = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: endpoint, fetch: counted }) });
const urql = new Client({ url: endpoint, fetch: counted, exchanges: [fetchExchange] });
const codes = (errors) => errors?.map((error) => error.extensions.code);
const byApollo = async (query) => {
  const { data, error } = await apollo.query({ query, errorPolicy: 'all' });
  return { release: data?.release?.id, codes: CombinedGraphQLErrors.is(error) ? codes(error.errors) : String(error) };
};
const byUrql = async (query) => {
  const { data, error } = await urql.query(query, {}).toPromise();
  return { release: data?.release?.id, codes: codes(error?.graphQLErrors) };
};
const report = { apollo: [await byApollo(partial), await byApollo(refused)], urql: [await byUrql(partial), await byUrql(refused)] };
console.log(JSON.stringify({ ...report, statuses }));
process.exit(0);
