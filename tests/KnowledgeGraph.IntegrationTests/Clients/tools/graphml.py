"""Reads a GraphML file with python-igraph and networkx, and writes what each makes of it as one JSON object."""
import json
import sys

import igraph
import networkx

path = sys.argv[1]
by_igraph = igraph.Graph.Read_GraphML(path)
by_networkx = networkx.read_graphml(path)
annotated = [edge for edge in by_igraph.es if edge["frequencyText"]]
caused = [edge for edge in by_igraph.es if edge["kind"] == "DISEASE_GENE" and edge["association"] == "CAUSAL"]
links = [data for _, _, data in by_networkx.edges(data=True)]
json.dump(
    {
        "release": by_igraph["release"],
        "igraph": {
            "id": by_igraph.vs.find("EIF2B5")["id"],
            "release": by_igraph["release"],
            "frequency": type(annotated[0]["frequency"]).__name__,
            "negated": type(annotated[0]["negated"]).__name__,
            "association": caused[0]["association"],
            "edges": by_igraph.ecount(),
        },
        "networkx": {
            "id": next(id for id, data in by_networkx.nodes(data=True) if data["name"] == "EIF2B5"),
            "release": by_networkx.graph["release"],
            "frequency": type(next(data["frequency"] for data in links if "frequency" in data)).__name__,
            "negated": type(links[0]["negated"]).__name__,
            "association": next(data["association"] for data in links if data.get("association") == "CAUSAL"),
            "edges": by_networkx.number_of_edges(),
        },
    },
    sys.stdout,
)
