"""Walks a graph exported as KGX TSV with python-igraph and networkx.

Reads one JSON object from standard input:
  nodes, edges   the two files of `kg export graph --format kgx`
  pairs          [[from, to], ...]   CURIEs
  centres        [curie, ...]
  depth          steps around each centre
  root           the term whose descendants are counted
  rounds         how often everything is done; the time of the last round counts
Writes one JSON object: lengths (null where there is no path), sizes, descendants, and milliseconds per call by library.
"""
import csv
import json
import sys
import time

import igraph
import networkx


def timed(calls):
    milliseconds, answers = [], []
    for call in calls:
        start = time.perf_counter()
        answer = call()
        milliseconds.append((time.perf_counter() - start) * 1000)
        answers.append(answer)
    return milliseconds, answers


def rows(path):
    csv.field_size_limit(sys.maxsize)
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


task = json.load(sys.stdin)
number = {row["id"]: place for place, row in enumerate(rows(task["nodes"]))}
# What is negated is never walked: phenotypes that are absent, genes whose relation is doubted.
links = [
    (number[row["subject"]], number[row["object"]], row["predicate"])
    for row in rows(task["edges"])
    if row["negated"] != "true"
]
whole = igraph.Graph(n=len(number), edges=[(left, right) for left, right, _ in links])
classes = igraph.Graph(n=len(number), edges=[(left, right) for left, right, kind in links if kind == "biolink:subclass_of"], directed=True)

pairs = [(number[left], number[right]) for left, right in task["pairs"]]
centres = [number[centre] for centre in task["centres"]]
root = number[task["root"]]
plain = networkx.Graph()
plain.add_nodes_from(range(len(number)))
plain.add_edges_from((left, right) for left, right, _ in links)


def by_networkx(left, right):
    try:
        return len(networkx.bidirectional_shortest_path(plain, left, right)) - 1
    except networkx.NetworkXNoPath:
        return None


for _ in range(task["rounds"]):
    igraph_paths, found = timed([lambda p=pair: whole.get_shortest_paths(p[0], to=p[1])[0] for pair in pairs])
    igraph_around, around = timed([lambda c=centre: whole.neighborhood(c, order=task["depth"]) for centre in centres])
    igraph_below, below = timed([lambda: classes.subcomponent(root, mode="in")])
    networkx_paths, by_other = timed([lambda p=pair: by_networkx(*p) for pair in pairs])

lengths = [len(path) - 1 if path else None for path in found]
assert lengths == by_other, "igraph and networkx disagree"
json.dump(
    {
        "lengths": lengths,
        "sizes": [len(nodes) for nodes in around],
        "descendants": len(below[0]) - 1,
        "igraphPaths": igraph_paths,
        "networkxPaths": networkx_paths,
        "igraphAround": igraph_around,
        "igraphBelow": igraph_below,
    },
    sys.stdout,
)
