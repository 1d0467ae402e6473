namespace KnowledgeGraph.Storage.Filtering;

/// <summary>One step of an order. A missing value comes last in either direction.</summary>
/// <param name="Path">From a link to the record that holds the value; empty where the row itself does.</param>
/// <param name="Field">The value.</param>
/// <param name="IsDescending">Greatest first.</param>
public sealed record OrderTerm(IReadOnlyList<RecordField> Path, ScalarField Field, bool IsDescending);
