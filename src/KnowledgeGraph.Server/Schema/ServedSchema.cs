using System.Security.Cryptography;
using System.Text;
using GraphQL.Types;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Server.Schema;

/// <summary>The schema, ready to serve: initialised, its introspection completed, and printed.</summary>
public sealed class ServedSchema
{
    private readonly Lazy<(string Text, string Hash)> _sdl;

    public ServedSchema(ISchema schema)
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
        _sdl = new Lazy<(string, string)>(() =>
        {
            var text = SchemaText.Print(schema);
            return (text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        });
    }

    /// <summary>The schema to execute against.</summary>
    public ISchema Schema { get; }

    /// <summary>The schema in the schema definition language, with descriptions.</summary>
    public string Sdl => _sdl.Value.Text;

    /// <summary>SHA-256 of <see cref="Sdl"/>, in hex.</summary>
    public string SdlHash => _sdl.Value.Hash;
}
