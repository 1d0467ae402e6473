#!/bin/sh
# relay-runtime keeps objects of all types in one store by their field "id" alone, whatever type the schema gives the field.
#
# One would guess: a client keys an object by type and id, as Apollo Client and urql's Graphcache do, or only where the type is a Node with id: ID!.
# What happens: two objects of different types that answer the same text for "id" become one record. Each keeps its own fields only where their names
# differ; the one that is written last wins the others. The first reply on the screen changes when the second arrives. There is no error; a development
# build logs a warning, a production build logs nothing.
# Why it matters: an "id" that echoes what was asked for (a CURIE looked up among diseases and among genes) is enough. Fields that are no global
# identifier need another name.
#
# Needs node and npm; installs relay-runtime 21.0.1 into a temporary folder. Ends with 1 if the behaviour is another.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error --prefer-offline relay-runtime@21.0.1 >/dev/null
cat > run.cjs <<'JS'
process.env.NODE_ENV = 'production';
const { version } = require('relay-runtime/package.json');
const { createOperationDescriptor, Environment, Network, RecordSource, Store } = require('relay-runtime');

// What relay-compiler makes of: query Q { FIELD { KEY status __typename } }
const request = (field, type, key) => {
  const scalar = (name) => ({ kind: 'ScalarField', name, args: null, alias: null, storageKey: null });
  const selections = [
    { kind: 'LinkedField', name: field, args: null, alias: null, storageKey: null, plural: false, concreteType: type, selections: [key, 'status', '__typename'].map(scalar) },
  ];
  return {
    kind: 'Request',
    fragment: { kind: 'Fragment', name: 'Q', type: 'Query', metadata: null, argumentDefinitions: [], selections },
    operation: { kind: 'Operation', name: 'Q', argumentDefinitions: [], selections },
    params: { id: null, cacheID: field, name: 'Q', operationKind: 'query', text: 'query Q', metadata: {} },
  };
};

const ask = (key) => {
  const environment = new Environment({ network: Network.create(() => ({})), store: new Store(new RecordSource()) });
  const write = (field, type, status) => {
    const operation = createOperationDescriptor(request(field, type, key), {});
    environment.retain(operation);
    environment.commitPayload(operation, { [field]: { [key]: 'OMIM:100000', status, __typename: type } });
    return () => environment.lookup(operation.fragment).data[field].status;
  };
  const disease = write('diseaseById', 'DiseaseLookup', 'FOUND');
  const before = disease();
  const gene = write('geneById', 'GeneLookup', 'UNKNOWN');
  return { before, disease: disease(), gene: gene() };
};

console.log('relay-runtime', version);
const mixed = ask('id');
console.log('both say "id":         disease', mixed.before, '-> disease', mixed.disease, ', gene', mixed.gene);
const apart = ask('identifier');
console.log('both say "identifier": disease', apart.before, '-> disease', apart.disease, ', gene', apart.gene);
process.exit(mixed.before === 'FOUND' && mixed.disease === 'UNKNOWN' && apart.disease === 'FOUND' && apart.gene === 'UNKNOWN' ? 0 : 1);
JS
node run.cjs
