#!/bin/sh
# go-perl loses the parent of every is_a that has a trailing modifier, and the prefix of every such cross-reference.
#
# One would guess: a reader of OBO 1.2 skips {source="..."}, which the format has allowed behind any value since 2006 and which Mondo writes behind many
# of its is_a and xref lines.
# What happens: GO::Parser (go-perl 0.15) keeps value and modifiers as an array and prints that array where an identifier belongs: the parent of
# MONDO:0000002 is "ARRAY(0x...)", and the cross-reference OMIM:1234 is "1234:ARRAY(0x...)". Nothing is reported; the same lines without modifiers are read right.
# Why it matters: a hierarchy read in this way has its terms and none of their parents, so that everything looks like a root.
#
# Needs Debian's libgo-perl; installs it with apt-get where it is missing. Ends with 1 if the behaviour is another.
set -eu
perl -MGO::Parser -e 1 2>/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends libgo-perl >/dev/null; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/marked.obo" <<'OBO'
format-version: 1.2
ontology: example

[Term]
id: MONDO:0000001
name: disease

[Term]
id: MONDO:0000002
name: brain disease
is_a: MONDO:0000001 {source="DOID:4"} ! disease
xref: OMIM:1234 {source="MONDO:equivalentTo"}
OBO
sed 's/ {source="[^"]*"}//' "$folder/marked.obo" > "$folder/plain.obo"
cat > "$folder/read.pl" <<'PERL'
use strict;
use GO::Parser;

for my $file (@ARGV) {
    my $parser = GO::Parser->new({ format => 'obo_text', handler => 'obj' });
    $parser->parse($file);
    my $graph = $parser->handler->graph;
    my ($term) = grep { $_->acc eq 'MONDO:0000002' } @{ $graph->get_all_nodes };
    my ($parent) = map { $_->acc1 } @{ $graph->get_parent_relationships($term->acc) };
    my ($xref) = map { $_->as_str } @{ $term->dbxref_list || [] };
    s/0x[0-9a-f]+/0x.../ for $parent, $xref;
    print "parent $parent, cross-reference $xref\n";
}
PERL
echo "go-perl $(dpkg-query -W -f '${Version}' libgo-perl)"
marked=$(perl "$folder/read.pl" "$folder/marked.obo")
plain=$(perl "$folder/read.pl" "$folder/plain.obo")
echo "with modifiers:    $marked"
echo "without modifiers: $plain"
[ "$marked" = "parent ARRAY(0x...), cross-reference 1234:ARRAY(0x...)" ] && [ "$plain" = "parent MONDO:0000001, cross-reference OMIM:1234" ]
