using System.Security.Cryptography;
using System.Text;
using GraphQL.Types;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Server.Schema;

/// <summary>The schema, ready to serve: initialised, its introspection completed, and printed.</summary>
public sealed class ServedSchema
{
    private readonly Lazy<(string Text, string Hash)> _sdl;
    private readonly Lazy<string> _subgraph;

    /// <summary>Makes a schema ready.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="federation">By whose rules a gateway reads it; by none if left out.</param>
    public ServedSchema(ISchema schema, FederationOptions? federation = null)
    {
        if (!schema.Initialized)
        {
            IntrospectionCompletion.Prepare(schema);
            IncrementalDirectives.Register(schema);
            schema.Initialize();
            IntrospectionCompletion.Complete(schema);
            CheckedArguments.AddTo(schema);
        }

        Schema = schema;
        var mode = federation?.Mode ?? FederationMode.Off;
        _subgraph = new Lazy<string>(() => SubgraphText.Print(schema, mode));
        _sdl = new Lazy<(string, string)>(() =>
        {
            var text = mode == FederationMode.Composite ? SubgraphText.Print(schema, mode) : SchemaText.Print(schema);
            return (text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        });
    }

    /// <summary>The schema to execute against.</summary>
    public ISchema Schema { get; }

    /// <summary>The schema in the schema definition language, with descriptions.</summary>
    public string Sdl => _sdl.Value.Text;

    /// <summary>The schema as a gateway reads it: with keys, and without what is the gateway's own.</summary>
    public string SubgraphSdl => _subgraph.Value;

    /// <summary>SHA-256 of <see cref="Sdl"/>, in hex.</summary>
    public string SdlHash => _sdl.Value.Hash;
}
