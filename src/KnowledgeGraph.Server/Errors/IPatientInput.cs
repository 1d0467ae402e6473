namespace KnowledgeGraph.Server.Errors;

/// <summary>
/// A type of the schema's inputs that tells of a patient. Messages do not repeat what was given as one, and the reply of a field that takes
/// one is not kept.
/// </summary>
internal interface IPatientInput;
