#!/bin/sh
# JSON-LD leaves CURIEs of the OBO ontologies as they are, though their prefix is in the context; rdflib even where it is marked as one, and in lower case.
#
# One would guess: with "HP": "http://purl.obolibrary.org/obo/HP_" in @context, HP:0000518 is http://purl.obolibrary.org/obo/HP_0000518.
# What happens: a short definition is a prefix only if its address ends with a delimiter of URIs (: / ? # [ ] @), as JSON-LD 1.1 says in section 4.1.5; "_" is none.
# jsonld 9.0.0 makes the address <HP:0000518>, whose scheme is "HP"; {"@id": …, "@prefix": true} puts that right. rdflib 6.1.1 lower-cases the scheme
# besides, <hp:0000518>, and takes no notice of @prefix unless the context says "@version": 1.1, which 1.1 takes for granted (section 4.1.1). One CURIE is three
# different nodes, and there is no error and no warning.
# Why it matters: the addresses of OBO prefixes end with "_". Records that were linked by CURIE are joined to nothing, and those of two readers not even to each other. A
# writer is safe when it writes addresses in full, or CURIEs as texts, or both @version and @prefix.
#
# Needs node and npm, and Debian's python3-rdflib; installs jsonld into a temporary folder and rdflib with apt-get where it is missing. Ends with 1 if the
# behaviour is another.
set -eu
python=/usr/bin/python3
"$python" -c 'import rdflib' 2>/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-rdflib >/dev/null; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --save-exact jsonld@9.0.0 >/dev/null
document() {
    echo "{\"@context\": {${2-}\"HP\": $1, \"phenotype\": {\"@id\": \"http://example.org/phenotype\", \"@type\": \"@id\"}}, \"@id\": \"http://example.org/patient\", \"phenotype\": \"HP:0000518\"}"
}
document '"http://purl.obolibrary.org/obo/HP_"' > short.jsonld
document '{"@id": "http://purl.obolibrary.org/obo/HP_", "@prefix": true}' > marked.jsonld
document '{"@id": "http://purl.obolibrary.org/obo/HP_", "@prefix": true}' '"@version": 1.1, ' > versioned.jsonld
document '"http://example.org/HP/"' > slash.jsonld
cat > read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';

const [quad] = await jsonld.toRDF(JSON.parse(readFileSync(process.argv[2], 'utf8')));
console.log(quad.object.value);
JS
cat > read.py <<'PYTHON'
import sys
import rdflib

for _, _, node in rdflib.Graph().parse(sys.argv[1], format="json-ld"):
    print(node)
PYTHON
echo "jsonld 9.0.0, rdflib $("$python" -c 'import rdflib; print(rdflib.__version__)')"
seen=
for name in short marked versioned slash; do
    line="$name: jsonld $(node read.mjs "$name.jsonld"), rdflib $("$python" read.py "$name.jsonld")"
    echo "$line"
    seen="$seen$line
"
done
[ "$seen" = 'short: jsonld HP:0000518, rdflib hp:0000518
marked: jsonld http://purl.obolibrary.org/obo/HP_0000518, rdflib hp:0000518
versioned: jsonld http://purl.obolibrary.org/obo/HP_0000518, rdflib http://purl.obolibrary.org/obo/HP_0000518
slash: jsonld http://example.org/HP/0000518, rdflib http://example.org/HP/0000518
' ]
