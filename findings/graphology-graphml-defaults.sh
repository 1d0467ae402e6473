#!/bin/sh
# graphology's reader of GraphML gives the default of a key as text, so that a boolean whose default is false is true.
#
# One would guess: <default> stands for the value of a node or edge that has no <data>, and has the key's type as that has.
# What happens: graphology-graphml 0.5.2 turns <data> into the key's type (true is a boolean, 0.5 a number) and leaves <default> as it is written: "false" is a
# text, which is true wherever JavaScript asks; a default of 0.5 is "0.5", and adding 1 makes "0.51". One attribute has values of two types, and nothing is reported.
# Why it matters: "negated" with the default false, written only where it is true, is how GraphML saves space. Whoever hides negated edges hides
# all of them. A writer is safe when it uses no <default> and writes every value that is known.
#
# Needs node and npm; installs the packages into a temporary folder. Ends with 1 if the behaviour is another.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' > package.json
npm install --silent --no-audit --no-fund --save-exact graphology@0.26.0 graphology-types@0.24.8 graphology-graphml@0.5.2 >/dev/null
cat > read.cjs <<'JS'
const { parse } = require('graphology-graphml');
const Graph = require('graphology');
const { version } = require('graphology-graphml/package.json');

const graph = parse(Graph, `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="n" for="edge" attr.name="negated" attr.type="boolean"><default>false</default></key>
  <key id="f" for="edge" attr.name="frequency" attr.type="double"><default>0.5</default></key>
  <graph edgedefault="directed">
    <node id="a"/><node id="b"/><node id="c"/>
    <edge id="said" source="a" target="b"><data key="n">false</data><data key="f">0.5</data></edge>
    <edge id="left out" source="a" target="c"/>
  </graph>
</graphml>`);
const [said, leftOut] = ['said', 'left out'].map((edge) => graph.getEdgeAttributes(edge));
const shown = graph.filterEdges((edge, { negated }) => !negated);
console.log('graphology-graphml', version);
console.log('false and 0.5 as <data>:   ', JSON.stringify(said));
console.log('false and 0.5 by <default>:', JSON.stringify(leftOut));
console.log('edges that are not negated:', shown.join(', '));
process.exit(said.negated === false && said.frequency === 0.5 && leftOut.negated === 'false' && leftOut.frequency === '0.5' && shown.join() === 'said' ? 0 : 1);
JS
node read.cjs
