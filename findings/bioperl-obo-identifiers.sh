#!/bin/sh
# BioPerl's reader of OBO gives cross-references and merged terms as one list of secondary identifiers, and synonyms as whole lines.
#
# One would guess: get_secondary_ids gives the alt_id lines (identifiers of terms that were merged into this one), get_dbxrefs the xref lines, and
# get_synonyms the synonyms' texts.
# What happens: Bio::OntologyIO (BioPerl 1.7.8) gives UMLS:C0444868, an xref, and HP:0000004, an alt_id, both as secondary identifiers, and no cross-reference
# at all; a synonym is the rest of its line: quotes, backslashes, scope and brackets included.
# Why it matters: a secondary identifier may be replaced by the term, a cross-reference may not: it may be a wider record, or another's. And a synonym that is
# looked up as it is given never matches a name.
#
# Needs Debian's libbio-perl-perl; installs it with apt-get where it is missing. Ends with 1 if the behaviour is another.
set -eu
perl -MBio::OntologyIO -e 1 2>/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends libbio-perl-perl libgraph-perl >/dev/null; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/terms.obo" <<'OBO'
format-version: 1.2
ontology: example

[Term]
id: HP:0000001
name: All
synonym: "say \"all\" of it" EXACT layperson []
xref: UMLS:C0444868
alt_id: HP:0000004
OBO
cat > "$folder/read.pl" <<'PERL'
use strict;
use Bio::OntologyIO;

my $ontology = Bio::OntologyIO->new(-format => 'obo', -file => $ARGV[0])->next_ontology;
my ($term) = grep { $_->identifier eq 'HP:0000001' } $ontology->get_all_terms;
my @xrefs = $term->get_dbxrefs;
print 'secondary: ', join(', ', sort $term->get_secondary_ids), '; cross-references: ', scalar(@xrefs), '; synonym: ', ($term->get_synonyms)[0], "\n";
PERL
echo "BioPerl $(dpkg-query -W -f '${Version}' libbio-perl-perl)"
seen=$(perl "$folder/read.pl" "$folder/terms.obo")
echo "$seen"
[ "$seen" = 'secondary: HP:0000004, UMLS:C0444868; cross-references: 0; synonym: "say \"all\" of it" EXACT layperson []' ]
