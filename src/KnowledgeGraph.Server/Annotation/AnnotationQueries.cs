using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;
using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Annotation;

/// <summary>The root field that reads phenotypes out of a text. Neither errors nor notices repeat any of it.</summary>
public static class AnnotationQueries
{
    public const string Text = "text";
    private const string Language = "language";

    public static void AddAnnotationQueries(this ObjectGraphType query) =>
        query.Field<AnnotationType>("annotate")
            .Description(
                "The phenotypes that a clinical text names, and whether it affirms or denies them. No part of the text is kept "
                + "or logged; send it as a variable, by POST. Words with two meanings are ignored.")
            .Argument<NonNullGraphType<StringGraphType>>(Text, "A note, a letter or an abstract.")
            .WithLanguage()
            .OfPatient()
            .PriceBy((_, arguments) => PriceOf(arguments), Text)
            .Resolve(context => context.Annotate(context.GetArgument<string>(Text)));

    /// <summary>The language of a text.</summary>
    public static FieldBuilder<TSource, TReturn> WithLanguage<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) =>
        field.Argument<StringGraphType>(
            Language, "The language of the text, as a BCP 47 tag: English, or one that the release has labels in.", argument => argument
                .DefaultValue = TextAnnotator.English);

    /// <summary>The cost of reading the text, in units.</summary>
    internal static long PriceOf(PricedArguments arguments) =>
        WorkPrices.Of((arguments[Text] as string)?.Length ?? 0, WorkPrices.ReadCharacters);

    /// <summary>Reads a text.</summary>
    /// <exception cref="ExecutionError">The text is too long, or in a language in which there are no names.</exception>
    public static AnnotationView Annotate(this IResolveFieldContext context, string text)
    {
        var most = context.RequestServices!.GetRequiredService<AnnotationOptions>().MaxTextLength;
        if (text.Length > most)
        {
            throw Refuse($"A text has at most {most} characters; this one has {text.Length}.");
        }

        var graph = context.Graph();
        var annotator = graph.AnnotatorOf(context.GetArgument<string?>(Language) ?? TextAnnotator.English)
            ?? throw Refuse(
                $"{Language} has to be one that the release has names of phenotypes in: {string.Join(", ", graph.AnnotationLanguages)}.");
        var found = new AnnotationView(graph, annotator.Language, annotator.Annotate(text));
        if (found.Found.Count == 0)
        {
            context.AddNotice(NoticeCodes.NothingFound, "The text names no phenotype that the release has in this language.", Text);
        }

        if (!annotator.HasCues)
        {
            context.AddNotice(
                NoticeCodes.NoCues, $"There are no cues of negation and relatives in {annotator.Language}: each phenotype that the text "
                    + "names counts as present in the patient.", Language);
        }

        foreach (var row in found.Findings.Contradicted)
        {
            context.AddNotice(
                NoticeCodes.Contradiction, $"{graph.Phenotypes.Curie[row]} ({graph.Phenotypes.Name[row]}) is present in one place of the "
                    + "text and absent in another; it counts as observed.", Text);
        }

        return found;
    }

    private static ExecutionError Refuse(string message) => new(message) { Code = ErrorCodes.InvalidArgument };
}
