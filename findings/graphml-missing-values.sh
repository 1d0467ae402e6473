#!/bin/sh
# python-igraph and networkx read different values out of one GraphML file, both without a word.
#
# One would guess: what a node or edge has no <data> for is missing, or has the key's <default>; an int is an int; a long keeps its digits.
# What happens: igraph (0.10.2) reads a missing boolean as False and a missing text as "", applies <default>, and makes every number a double: an int is
# 3.0, a long of 17 digits loses its last ones. networkx (2.8.8) leaves a missing value out, does not apply <default>, and keeps ints and longs.
# Why it matters: "negated", "retracted", "excluded" are booleans. A file that leaves out what is false, or what is unknown, tells igraph that it is
# false; one that relies on <default> tells networkx nothing; ids must not be numbers. A writer is safe when every boolean is written where it is known.
#
# Needs Debian's python3-igraph and python3-networkx; installs them with apt-get where they are missing. Ends with 1 if the behaviour is another.
set -eu
python=/usr/bin/python3
"$python" -c 'import igraph, networkx' 2>/dev/null || { apt-get update -qq && apt-get install -y -qq python3-igraph python3-networkx >/dev/null; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/graph.graphml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="negated" for="edge" attr.name="negated" attr.type="boolean"/>
  <key id="sex" for="edge" attr.name="sex" attr.type="string"/>
  <key id="count" for="edge" attr.name="count" attr.type="int"/>
  <key id="number" for="edge" attr.name="number" attr.type="long"/>
  <key id="checked" for="edge" attr.name="checked" attr.type="boolean"><default>true</default></key>
  <graph edgedefault="directed">
    <node id="a"/><node id="b"/>
    <edge source="a" target="b"><data key="negated">true</data><data key="sex">MALE</data><data key="count">3</data><data key="number">9007199254740993</data></edge>
    <edge source="b" target="a"/>
  </graph>
</graphml>
XML
"$python" - "$folder/graph.graphml" <<'PY'
import sys
import igraph
import networkx

first, second = [edge.attributes() for edge in igraph.Graph.Read_GraphML(sys.argv[1]).es]
graph = networkx.read_graphml(sys.argv[1])
print("igraph", igraph.__version__, "with values:   ", first)
print("igraph", igraph.__version__, "without values:", second)
print("networkx", networkx.__version__, "with values:   ", graph["a"]["b"])
print("networkx", networkx.__version__, "without values:", graph["b"]["a"])
expected = (
    second["negated"] is False and second["sex"] == "" and second["checked"] is True
    and isinstance(first["count"], float) and int(first["number"]) == 9007199254740992
    and graph["b"]["a"] == {} and graph["a"]["b"]["number"] == 9007199254740993 and "checked" not in graph["a"]["b"]
)
sys.exit(0 if expected else 1)
PY
