namespace KnowledgeGraph.IntegrationTests.Verdicts;

/// <summary>
/// Makes one thing in a document wrong, or at least different: each way may leave it valid, which the verdicts have to agree on.
/// </summary>
internal sealed class DocumentMutator(DocumentWriter writer, Random random)
{
    private static readonly string[] Values =
    [
        "1", "-1", "1.5", "1e3", "99999999999", "9223372036854775808", "\"x\"", "\"DISEASE\"", "true", "null", "DISEASE", "NOSUCH",
        "ETIOLOGY", "[]",
        "[1]", "[null]", "[[\"x\"]]", "[\"x\", null]", "{}", "{a: 1}", "{eq: \"x\"}", "{eq: 1}", "{eq: 1, eq: 2}", "{name: {eq: \"x\"}}",
        "{name: {nosuch: 1}}",
        "{or: [{}, null]}", "{and: {}}", "{phenotypeSet: {}}", "{phenotypeSet: {terms: []}}", "{phenotypeSet: {terms: null}}",
        "{phenotypeSet: {terms: [null]}}", "{phenotypeSet: {terms: \"x\", atLeast: 1.0}}", "{name: ASC}", "[{name: ASC}, {name: \"ASC\"}]",
        "$nosuch", "[$nosuch]", "{eq: $nosuch}", "\"\\ud83d\\ude00\"",
        "\"\\u{1F9EC}\"", "\"\\u{41} \\u{22}\"", "\"\\u{110000}\"", "\"\\u{}\"", "\"\\u{4g}\"", "\"\\u{41\"",
    ];

    private static readonly string[] Types =
    [
        "Int", "Int!", "[Int]", "String", "String!", "[String!]!", "[String!]", "[[String]]", "Boolean", "Boolean!", "ID", "ID!", "[ID!]!",
        "Float", "EntityType",
        "DiseaseFilterInput", "[DiseaseSortInput!]", "Disease", "Nosuch", "Node", "[CitationCategory!]",
    ];

    private static readonly string[] Directives =
    [
        "@nosuch", "@include", "@include(if: 1)", "@include(if: null)", "@skip(if: \"true\")", "@skip(if: true) "
            + "@skip(if: true)", "@skip(if: $nosuch)",
        "@include(if: true, unless: false)", "@deprecated", "@oneOf", "@specifiedBy(url: \"x\")", "@include(if: true)", "@skip(if: false)",
    ];

    private static readonly string[] FieldNames =
    [
        "nosuch", "name", "id", "edges", "node", "totalCount", "genes", "__typename", "__schema", "__type", "symbol", "label", "sources",
        "__nosuch",
    ];

    private static readonly string[] TypeNames =
        ["Nosuch", "String", "EntityType", "DiseaseFilterInput", "Node", "Entity", "Query", "Disease", "Gene", "__Type"];

    public string Mutate(WrittenDocument document)
    {
        var times = 1 + random.Next(2);
        for (var i = 0; i < times; i++)
        {
            MutateOnce(document);
        }

        var text = document.Write();
        return random.Next(40) == 0 ? Cut(text) : text;
    }

    private void MutateOnce(WrittenDocument document)
    {
        var selections = document.AllSelections();
        var fields = selections.Where(selection => selection.IsField).ToList();
        switch (random.Next(9))
        {
            case 8:
                MutateDescriptions(document);
                break;
            case 0 or 1 when fields.Count > 0:
                MutateArguments(Pick(fields));
                break;
            case 2 when fields.Count > 0:
                MutateField(Pick(fields));
                break;
            case 3:
                MutateFragment(document, Pick(selections));
                break;
            case 4:
                MutateVariables(document);
                break;
            case 5:
                (random.Next(5) == 0 ? Pick(document.Parts).Directives : Pick(selections).Directives).Add(Pick(Directives));
                break;
            case 6:
                MutateDefinitions(document);
                break;
            default:
                Repeat(document);
                break;
        }
    }

    private void MutateArguments(Selected field)
    {
        var at = random.Next(Math.Max(1, field.Arguments.Count));
        switch (random.Next(6))
        {
            case 0 when field.Arguments.Count > 0:
                field.Arguments.RemoveAt(at);
                break;
            case 1 when field.Arguments.Count > 0:
                field.Arguments.Add(field.Arguments[at]);
                break;
            case 2:
                field.Arguments.Add(
                    (Pick(["nosuch", "first", "where", "id", "order", "perCategory", "ids", "annotatedTo", "category"]), Pick(Values)));
                break;
            default:
                if (field.Arguments.Count > 0)
                {
                    field.Arguments[at] = (field.Arguments[at].Name, Pick(Values));
                }

                break;
        }
    }

    private void MutateField(Selected field)
    {
        switch (random.Next(5))
        {
            case 0:
                field.Alias = Pick(["a", "b", "name", "id", "__x"]);
                break;
            case 1 when field.Selections is not null:
                field.Selections = null;
                break;
            case 2 when field.Selections is null:
                field.Selections = [new Selected { Name = Pick(FieldNames) }];
                break;
            default:
                field.Name = Pick(FieldNames);
                break;
        }
    }

    private void MutateFragment(WrittenDocument document, Selected selection)
    {
        var fragments = document.Fragments.ToList();
        switch (random.Next(6))
        {
            case 0 when fragments.Count > 0:
                Pick(fragments).Condition = AnyType();
                break;
            case 1 when fragments.Count > 0:
                Pick(fragments).Name = Pick(["F0", "F1", "Nosuch"]);
                break;
            case 2 when fragments.Count > 0:
                document.Parts.Remove(Pick(fragments));
                break;
            case 3 when selection.Selections is not null:
                selection.Selections.Add(new Selected { Name = Pick(["F0", "F1", "Nosuch"]), IsSpread = true });
                break;
            default:
                if (selection.Name is null)
                {
                    selection.Condition = AnyType();
                }
                else
                {
                    selection.Selections?
                        .Add(new Selected { Condition = AnyType(), Selections = [new Selected { Name = Pick(FieldNames) }] });
                }

                break;
        }
    }

    private void MutateVariables(WrittenDocument document)
    {
        var operation = Pick(document.Operations.ToList());
        var variables = operation.Variables;
        switch (random.Next(5))
        {
            case 0:
                variables.Add(new WrittenDocument.Variable { Name = Pick(["v0", "unused"]), Type = Pick(Types) });
                break;
            case 1 when variables.Count > 0:
                variables.RemoveAt(random.Next(variables.Count));
                break;
            case 2 when variables.Count > 0:
                Pick(variables).Type = Pick(Types);
                break;
            case 3 when variables.Count > 0:
                Pick(variables).Default = Pick(Values);
                break;
            default:
                var fields = document.AllSelections().Where(selection => selection.Arguments.Count > 0).ToList();
                if (fields.Count > 0)
                {
                    var field = Pick(fields);
                    field.Arguments[0] = (field.Arguments[0].Name, "$given");
                    variables.Add(new WrittenDocument.Variable
                    {
                        Name = "given",
                        Type = Pick(Types),
                        Default = random.Next(4) == 0 ? Pick(Values) : null,
                    });
                }

                break;
        }
    }

    private void MutateDescriptions(WrittenDocument document)
    {
        string[] texts = [.. DocumentWriter
            .Descriptions, "\"one\" \"two\"", "\"\\q\"", "\"\\u{110000}\"", "one", "# one\n", "\"one\",", "\"\"\"one\"", "\"on\ne\""];
        var part = Pick(document.Parts);
        switch (random.Next(3))
        {
            case 0 when part.Variables.Count > 0:
                Pick(part.Variables).Description = Pick(texts);
                break;
            case 1 when !part.IsFragment:
                (part.IsShorthand, part.Description) = (true, random.Next(2) == 0 ? null : Pick(texts));
                break;
            default:
                part.Description = Pick(texts);
                break;
        }
    }

    private void MutateDefinitions(WrittenDocument document)
    {
        switch (random.Next(4))
        {
            case 0:
                document.Parts.Add(new WrittenDocument.Part
                {
                    Name = Pick(["Unused", "F0"]),
                    Condition = AnyType(),
                    Selections = [new Selected { Name = Pick(FieldNames) }],
                });
                break;
            case 1:
                document.Parts.Add(
                    new WrittenDocument.Part { Name = Pick([null, "Q0", "Q1"]), Selections = [new Selected { Name = "__typename" }] });
                break;
            case 2:
                document.Parts.Add(document.Parts[0]);
                break;
            default:
                document.Parts[0].Name = Pick([null, "Q0", "Q1"]);
                break;
        }
    }

    // Two of a kind, which may merge or not.
    private void Repeat(WrittenDocument document)
    {
        var sets = document.AllSelections().Select(selection => selection.Selections).OfType<List<Selected>>()
            .Concat(document.Parts.Select(part => part.Selections))
            .ToList();
        var set = Pick(sets);
        var from = Pick(Pick(sets));
        var copy = new Selected
        {
            Name = from.Name,
            Alias = from.Alias,
            IsSpread = from.IsSpread,
            Condition = from.Condition,
            Selections = from.Selections,
        };
        copy.Arguments.AddRange(from.Arguments);
        // A set within itself has no end.
        if (copy.Selections is null || copy.Selections.All(selection => selection.Selections is null))
        {
            if (copy.Selections is not null)
            {
                copy.Selections = [.. copy.Selections];
            }

            if (random.Next(2) == 0 && copy.Arguments.Count > 0)
            {
                copy.Arguments[0] = (copy.Arguments[0].Name, Pick(Values));
            }

            set.Add(copy);
        }
    }

    private string Cut(string text)
    {
        var at = random.Next(text.Length);
        return text.Remove(at, 1).Insert(at, Pick(["", "}", "{", "!", "\"", ")", "...", "@"]));
    }

    private string AnyType() => random.Next(2) == 0 ? writer.AnyObject() : Pick(TypeNames);

    private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
