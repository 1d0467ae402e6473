namespace KnowledgeGraph.Server.Diagnosis;

/// <summary>The operation that answers a whole case: of <c>POST /diagnose/phenopacket</c> and <c>kg diagnose</c>.</summary>
public static class DiagnosisOperation
{
    /// <summary>Its name.</summary>
    public const string Name = "Diagnose";

    /// <summary>Its text.</summary>
    public const string Text = """
        query Diagnose(
          $text: String, $language: String, $phenopacket: String, $observed: [String!], $excluded: [String!],
          $answered: [String!], $patient: PatientInput, $first: Int
        ) {
          diagnose(
            text: $text, language: $language, phenopacket: $phenopacket, observed: $observed, excluded: $excluded,
            answered: $answered, patient: $patient, first: $first
          ) {
            annotation {
              language spans { start end text words polarity negated nested cue phenotype { curie name } } uncertain { curie name }
            }
            problems { kind isError path message phenotype { curie name } other { curie name } }
            observed { curie name }
            excluded { curie name }
            measure
            candidates
            results { rank score posterior explanation disease { curie name } }
            nextQuestions(first: 3) { chance phenotype { curie name } ifYes { disease { curie name } } ifNo { disease { curie name } } }
          }
        }
        """;
}
