#!/bin/sh
# Relay and a complete reply to a query with @defer.
#
# One would guess: a server that has declared @defer may answer everything in one reply (the draft of incremental delivery lets it), and a client
# that gets the deferred fields in that reply shows them, as Apollo Client and urql do.
# What happens: relay-runtime 21 drops the deferred fields that came, without an error or a warning. The request completes, and a component that reads the fragment
# finds its data missing. Only where the reply says "extensions": {"is_final": true} are they kept (with a warning on the console while developing).
# Why it matters: a gateway or server that flattens @defer breaks Relay apps in silence, while every other client works.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm pkg set type=module >/dev/null
npm install --silent --no-audit --no-fund --save-exact relay-runtime@21.0.1 relay-compiler@21.0.1
mkdir src
cat > schema.graphql <<'GRAPHQL'
directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
type Query { book: Book }
type Book { id: ID!, title: String, blurb: String }
GRAPHQL
cat > src/book.js <<'JS'
import { graphql } from 'relay-runtime';
export const query = graphql`query bookQuery { book { title ...book_later @defer } }`;
export const later = graphql`fragment book_later on Book { blurb }`;
JS
echo '{ "src": "./src", "schema": "./schema.graphql", "language": "javascript", "eagerEsModules": true }' > relay.config.json
npx relay-compiler relay.config.json >/dev/null
cat > probe.js <<'JS'
import relay from 'relay-runtime';
import query from './src/__generated__/bookQuery.graphql.js';

const data = { book: { __typename: 'Book', id: '1', title: 'a title', blurb: 'a blurb' } };
async function kept(extensions) {
  const network = relay.Network.create(async () => ({ data, extensions }));
  const environment = new relay.Environment({ network, store: new relay.Store(new relay.RecordSource()) });
  await relay.fetchQuery(environment, query, {}).toPromise();
  return environment.getStore().getSource().get('1').blurb;
}
console.error = console.warn = () => {};
const [bare, final] = [await kept(undefined), await kept({ is_final: true })];
console.log(`blurb after a complete reply: ${bare}; with extensions.is_final: ${final}`);
process.exit(bare === undefined && final === 'a blurb' ? 0 : 1);
JS
echo "relay-runtime $(node -p "JSON.parse(require('fs').readFileSync('node_modules/relay-runtime/package.json')).version")"
node probe.js
