namespace KnowledgeGraph.Client;

/// <summary>A reply.</summary>
/// <param name="Data">What was asked for.</param>
/// <param name="Errors">Why fields are null.</param>
/// <param name="Extensions">What is said beside it.</param>
public sealed record Answer(Types.Query? Data, IReadOnlyList<FieldError>? Errors, AnswerExtensions? Extensions);

/// <summary>Why a field is null.</summary>
public sealed record FieldError(string Message, IReadOnlyList<object>? Path);

/// <summary>The release that was asked, and how the question was understood.</summary>
public sealed record AnswerExtensions(string? Release, IReadOnlyList<Types.Notice>? Notices);
