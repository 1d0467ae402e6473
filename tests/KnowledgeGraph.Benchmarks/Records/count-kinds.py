#!/usr/bin/env python3
"""Counts, kind by kind, what is wrong in a release of the real files: from the raw files and from the rows of two releases, with no code of ours between.

    count-kinds.py SOURCES BEFORE.db AFTER.db

SOURCES is the folder of source files, the others are SQLite files of releases of it. Prints docs/benchmarks/records.md's table. Standard library only.
"""
import collections, csv, gzip, io, json, os, re, sqlite3, sys

sources, before, after = sys.argv[1:4]
STORES = [sqlite3.connect(f"file:{path}?mode=ro", uri=True) for path in (before, after)]


def lines(name):
    path = os.path.join(sources, name)
    return io.TextIOWrapper(gzip.open(path) if path.endswith(".gz") else open(path, "rb"), encoding="utf-8", errors="replace", newline="")


def table(name, delimiter="\t", quoted=True, skip=lambda line: False):
    """Rows as dictionaries; comments before the header are left out."""
    with lines(name) as file:
        rows = csv.reader((line for line in file if not skip(line)), delimiter=delimiter, quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE)
        header = [cell.lstrip("#") for cell in next(rows)]
        for row in rows:
            yield dict(zip(header, row))


def mappings(vocabulary):
    return list(table(f"mondo/sssom/mondo_exactmatch_{vocabulary}.sssom.tsv.gz", skip=lambda line: line.startswith("# ") or line.startswith("#\t")))


def columns(store, name):
    return {row[1] for row in store.execute(f"pragma table_info({name})")}


def ask(sql, **needs):
    """The first value for both releases; a dash where a release has no such column or table."""
    found = []
    for store in STORES:
        if all(set(wanted.split()) <= columns(store, name) for name, wanted in needs.items()):
            found.append(store.execute(sql).fetchone()[0])
        else:
            found.append("–")
    return found


def both(count):
    return [count(store) for store in STORES]


ROWS = []


def kind(number, what, raw, counts):
    ROWS.append((number, what, raw, *counts))


def canonical(curie):
    return re.sub("^Orphanet:", "ORPHA:", curie)


# 1: what withdrawn classes are mapped to, and nothing that is live.
withdrawn, live, exact = set(), set(), 0
mim = []
for vocabulary in ("orphanet", "omim", "umls", "medgen", "mesh", "doid", "ncit", "sctid", "icd10cm", "icd11.foundation", "efo"):
    for row in mappings(vocabulary):
        gone = row["subject_label"].lower().startswith("obsolete")
        exact += gone
        (withdrawn if gone else live).add(canonical(row["object_id"]))
        if vocabulary == "omim" and not gone:
            mim.append(row)
dead = withdrawn - live
kind(1, "identifiers that only withdrawn classes are mapped to, exact on a MONDO record", f"{len(dead)} of {exact} rows", both(lambda store: sum(
    curie in dead for curie, in store.execute(
        "select i.curie from disease_identifier i join disease d on d.id = i.entity_id where i.predicate = 0 and i.is_retired = 0 and d.curie like 'MONDO:%'"))))

# 2: the MIM number that Mondo gives with the very label of the class.
labelled = {row["subject_id"]: row["object_id"].split(":")[1] for row in mim if row["subject_label"].lower() == (row.get("object_label") or "").lower()}
several = {subject for subject, count in collections.Counter(row["subject_id"] for row in mim).items() if count > 1}
kind(2, "classes with several MIM numbers of which omimId is not the one with the class's label", f"{len(labelled.keys() & several)} classes", both(lambda store: sum(
    curie in several and curie in labelled and omim != labelled[curie] for curie, omim in store.execute("select curie, omim_id from disease"))))

# 3 and 4: successors in hp.json.
terms = {}
for node in json.load(lines("hpo/hp-2023-01-27.json.gz"))["graphs"][0]["nodes"]:
    if "/HP_" in node["id"]:
        meta = node.get("meta", {})
        values = collections.defaultdict(list)
        for value in meta.get("basicPropertyValues", []):
            values[value["pred"].rsplit("/")[-1].rsplit("#")[-1]].append(value["val"].rsplit("/")[-1].replace("_", ":"))
        terms[node["id"].rsplit("/")[-1].replace("_", ":")] = (meta.get("deprecated", False), values["IAO_0100001"], values["hasAlternativeId"])
replaced = {term for term, (gone, by, _) in terms.items() if gone and len(by) > 1}
alternative = {other for term, (gone, _, others) in terms.items() if not gone for other in others}
only = {term for term, (gone, by, _) in terms.items() if gone and not by and term in alternative}
kind(3, "withdrawn HPO terms with several successors of which one is taken", len(replaced), both(lambda store: sum(
    curie in replaced for curie, in store.execute("select curie from phenotype where replaced_by_id is not null"))))
kind(4, "withdrawn HPO terms whose successor has them as an alternative identifier, without a way to it", len(only), both(lambda store: sum(
    curie in only for curie, in store.execute("select curie from phenotype where is_obsolete = 1 and replaced_by_id is null"))))

# 8 and 9: twins, and entries that Orphanet has withdrawn.
kind(8, "names of several disease records", "–", ask("select count(*) from (select 1 from disease group by lower(name) having count(*) > 1)"))
kind(9, "diseases whose name says that they are withdrawn", "–", ask("select count(*) from disease where name like 'OBSOLETE%' or name like 'NON RARE IN EUROPE%obsolete%'"))

# 10: genes of several MIM entries.
entries = collections.defaultdict(set)
kinds = collections.defaultdict(set)
for row in table("ncbi/mim2gene_medgen.gz", quoted=False):
    kinds[row["MIM number"]].add(row["type"])
    if row["type"] == "gene" and row["GeneID"] != "-":
        entries[row["GeneID"]].add(row["MIM number"])
plural = {gene: numbers for gene, numbers in entries.items() if len(numbers) > 1}
kind(10, "gene entries of OMIM that lead to no gene, of genes that have several", sum(map(len, plural.values())), both(lambda store: sum(
    store.execute("select count(*) from gene g left join gene_identifier i on i.entity_id = g.id and i.curie = ? where g.curie = ? and (i.id is not null or g.omim_id = ?)",
                  (f"OMIM:{number}", f"NCBIGene:{gene}", number)).fetchone()[0] == 0
    for gene, numbers in plural.items() for number in numbers)))

# 11 to 14: presence, absence, aspects.
kind(11, "links that deny a feature and give it a frequency above 0", "–", ask("select count(*) from disease_phenotype where is_negated = 1 and frequency_ratio > 0"))
hpoa = list(table("hpo/phenotype-2023-01-27.hpoa.gz", quoted=False, skip=lambda line: line.startswith("#") and not line.startswith("#DatabaseID")))
fields = {key.lower().replace("_", ""): key for key in hpoa[0]}
cell = lambda row, name: row[fields[name]]
seen, none = set(), set()
for row in hpoa:
    if cell(row, "qualifier") != "NOT" and (match := re.fullmatch(r"(\d+)/(\d+)", cell(row, "frequency"))) and int(match[2]):
        (seen if int(match[1]) else none).add((cell(row, "databaseid"), cell(row, "hpoid")))
kind(12, "pairs with counts above 0 and counts of 0, both present and absent", len(seen & none), both(lambda store: len(
    (seen & none) & {(curie, term) for curie, term in store.execute(
        "select i.curie, p.curie from disease_phenotype a join disease_phenotype b on b.disease_id = a.disease_id and b.phenotype_id = a.phenotype_id and b.is_negated = 1"
        " join phenotype p on p.id = a.phenotype_id join (select entity_id, curie from disease_identifier union select id, curie from disease) i on i.entity_id = a.disease_id"
        " where a.is_negated = 0")})))
zero = sum(1 for row in (line.rstrip("\n").split("\t") for line in lines("hpo/genes_to_phenotype-2023-01-27.txt.gz")) if len(row) > 5 and (re.match(r"0/[1-9]", row[4]) or row[5] == "HP:0040285"))
kind(13, "links of genes to features, absent", f"{zero} rows", ask("select count(*) from gene_phenotype where is_negated = 1", gene_phenotype="is_negated"))
kind(13, "links of genes to modes of inheritance, courses and onsets, told apart", "–", ask("select count(*) from gene_phenotype where aspect <> 'P'", gene_phenotype="aspect"))

# 15 and 16: evidence against; ClinGen and the panels.
WORDS = ["Definitive", "Strong", "Moderate", "Supportive", "Limited", "Disputed", "Refuted", "Animal Model Only", "No Known Disease Relationship"]
clingen, best = collections.Counter(), {}
with lines("clingen/Clingen-Gene-Disease-Summary-2025-01-09.csv.gz") as file:
    rows = [row for row in csv.reader(file) if len(row) > 6]
head = next(row for row in rows if row[0] == "GENE SYMBOL")
gene, disease, word = head.index("GENE ID (HGNC)"), head.index("DISEASE ID (MONDO)"), head.index("CLASSIFICATION")
for row in rows:
    if row[word] in WORDS:
        clingen[row[word]] += 1
        pair = (row[disease], row[gene])
        best[pair] = min(best.get(pair, 99), WORDS.index(row[word]))
against = sum(clingen[word] for word in WORDS[5:])
kind(15, "links with evidence against them alone, marked so", f"{against} of ClinGen's rows", ask("select count(*) from disease_gene where is_negated = 1", disease_gene="is_negated"))


def stronger(store):
    # Of the words of a release: in the order of the enumeration that it was built with.
    order = WORDS if "is_negated" in columns(store, "disease_gene") else [word for word in WORDS if word != "Animal Model Only"]
    count = 0
    for curie, hgnc, validity in store.execute("select d.curie, g.hgnc_id, l.validity from disease_gene l join disease d on d.id = l.disease_id join gene g on g.id = l.gene_id where l.validity is not null"):
        count += (curie, hgnc) in best and WORDS.index(order[validity]) < best[curie, hgnc]
    return count


kind(16, "pairs whose validity is stronger than ClinGen's best word", f"{len(best)} pairs of ClinGen", both(stronger))

# 18 and 19: what is no disease.
kind(18, "diseases called a response to something", "–", ask("select count(*) from disease where name like '% response' or name like '%response to%'"))
genes_only = {number for number, types in kinds.items() if types == {"gene"}}
kind(19, "disease records that are OMIM's gene entries", f"{len(genes_only)} entries", both(lambda store: sum(
    curie[5:] in genes_only for curie, in store.execute("select curie from disease where curie like 'OMIM:%'"))))

# 20 and 21: Gene2Phenotype's wrong number, Orphanet's status.
kind(20, "statements of Gene2Phenotype about 612100, an autism, for syndromic intellectual disability", sum(
    row["disease mim"] == "612100" and "AUTISM" not in row["disease name"].upper() for row in table("g2p/DDG2P.csv.gz", ",")), ask(
    "select count(distinct l.gene_id) from disease_gene_statement s join source o on o.id = s.source_id join disease_gene l on l.id = s.link_id join disease d on d.id = l.disease_id"
    " where o.name = 'Gene2Phenotype' and d.omim_id = '612100'"))
kind(21, "statements asserted by \"Assessed\"", sum(row["association_status"] == "Assessed" for row in table("orphanet/derived-genes_associated_with_rare_diseases.csv.gz", ",")),
     ask("select count(*) from disease_gene_statement where asserted_by in ('Assessed', 'Not yet assessed')"))

# 23 to 27: words and values.
kind(23, "papers without a record that are said not to be retracted", "–", ask("select count(*) from citation where is_retracted = 0 and journal is null and title is null"))
labels = [{curie: name for curie, name in store.execute("select curie, name from phenotype")} for store in STORES]
dominant = ask("select t.name from phenotype_translation t join phenotype p on p.id = t.phenotype_id where p.curie = 'HP:0000006' and t.language = 'fr'")
kind(24, "\"Autosomal dominant inheritance\" in French", "–", dominant)
names = ["disease", "disease_synonym", "gene", "gene_synonym", "phenotype", "phenotype_synonym", "phenotype_translation"]
kind(25, "names that begin with a quote or hold a doubled one", "–", both(lambda store: sum(
    store.execute(f"select count(*) from {name} where name like '\"%' or name like '%\"\"%'").fetchone()[0] for name in names)))
kind(26, "versions that are addresses", "–", ask("select count(*) from source where version like 'http%'"))
allowed = ", ".join(f"'{place}'" for place in [*map(str, range(1, 23)), "X", "Y", "MT", "Un"])
kind(27, "genes on a chromosome that is none", "–", ask(f"select count(*) from gene where chromosome is not null and chromosome not in ({allowed}, 'X and Y', 'X,Y', 'XY')"))

# 34 to 38: what was lost.
second = collections.defaultdict(set)
for row in hpoa:
    second[cell(row, "databaseid")].add(cell(row, "diseasename") if "diseasename" in fields else cell(row, "dbname"))
doubled = {(curie, name.lower()) for curie, known in second.items() if len(known) > 1 for name in known if "obsolete" not in name.lower()}


def unknown_names(store):
    known = {(curie, name) for curie, name in store.execute(
        "with i as (select entity_id, curie from disease_identifier union select id, curie from disease)"
        " select i.curie, lower(n.name) from i join (select id, name from disease union select entity_id, name from disease_synonym) n on n.id = i.entity_id")}
    return len({curie for curie, _ in doubled - known})


kind(34, "diseases with two names in phenotype.hpoa of which one is not known", len({curie for curie, _ in doubled}), both(unknown_names))
pairs = {(cell(row, "databaseid"), int(number)) for row in hpoa if cell(row, "aspect") == "I" and cell(row, "qualifier") != "NOT" for number in re.findall(r"PMID:(\d+)", cell(row, "reference") if "reference" in fields else cell(row, "dbreference"))}


def lost_papers(store):
    found = {(curie, pmid) for curie, pmid in store.execute(
        "with i as (select entity_id, curie from disease_identifier union select id, curie from disease)"
        " select i.curie, c.pmid from disease_citation l join citation c on c.id = l.citation_id join i on i.entity_id = l.disease_id where i.curie like 'OMIM:%' or i.curie like 'ORPHA:%'")}
    return len(pairs - found)


kind(35, "disease and paper of hpoa's rows of inheritance, not linked", len(pairs), both(lost_papers))
known_rate = sum(1 for row in table("orphanet/derived-epidemiology_of_rare_diseases.csv.gz", ","))
kind(36, "prevalences kept", f"{known_rate} rows", ask("select count(*) from disease_prevalence", disease_prevalence="id"))
for name in ("disease_gene", "gene_phenotype", "disease_citation", "gene_citation"):
    kind(37, f"statements of {name.replace('_', '–')} links that do not say whose identifier they are of", "–",
         [count if count != "–" else "all" for count in ask(f"select count(*) from {name}_statement where stated_of is null", **{f"{name}_statement": "stated_of"})])
kind(38, "chapters of GeneReviews on the records of genes", "–", ask("select count(*) from gene_resource", gene_resource="id"))

print("| kind | what is counted | in the raw files | before | after |\n| --: | --- | --: | --: | --: |")
for row in ROWS:
    print("| " + " | ".join(f"{cell:,}" if isinstance(cell, int) and index else str(cell) for index, cell in enumerate(row)) + " |")
