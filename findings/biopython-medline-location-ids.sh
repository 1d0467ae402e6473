#!/bin/sh
# Biopython's reader of MEDLINE joins the location identifiers of a paper into one text, so that none of them is a DOI any more.
#
# One would guess: a field that comes twice in a record (LID, with [doi] and [pii]) gives a list, as AID, AU, AD and MH do.
# What happens: Bio.Medline (1.80) gives LID as "10.1000/example [doi] S0000(21)00001-2 [pii]", one text with a blank between the two; AID of the same two
# values is a list. LID is among the keys that are taken for texts, AID is not.
# Why it matters: PubMed gives many papers a LID of each kind. Whoever strips " [doi]" from the end gets no DOI, or one with another
# identifier behind it, and links by DOI fail for just these papers.
#
# Needs Debian's python3-biopython; installs it with apt-get where it is missing. Ends with 1 if the behaviour is another.
set -eu
python=/usr/bin/python3
"$python" -c 'import Bio.Medline' 2>/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends python3-biopython >/dev/null; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/papers.txt" <<'MEDLINE'

PMID- 1
TI  - An example.
LID - 10.1000/example [doi]
LID - S0000(21)00001-2 [pii]
AID - 10.1000/example [doi]
AID - S0000(21)00001-2 [pii]

MEDLINE
cat > "$folder/read.py" <<'PYTHON'
import sys
import Bio
from Bio import Medline

with open(sys.argv[1]) as papers:
    record = next(Medline.parse(papers))
print("Biopython", Bio.__version__)
print("LID", repr(record["LID"]))
print("AID", repr(record["AID"]))
right = record["LID"] == "10.1000/example [doi] S0000(21)00001-2 [pii]" and record["AID"] == ["10.1000/example [doi]", "S0000(21)00001-2 [pii]"]
sys.exit(0 if right else 1)
PYTHON
"$python" "$folder/read.py" "$folder/papers.txt"
