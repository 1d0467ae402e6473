using KnowledgeGraph.Cli;
using KnowledgeGraph.Cli.Hosting;

// Before anything else, as options have folders beside the program as their defaults.
PackedContents.Locate();
return await KgCommand.RunAsync(args).ConfigureAwait(false);
