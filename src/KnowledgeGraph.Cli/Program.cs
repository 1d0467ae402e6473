using KnowledgeGraph.Cli;

return await KgCommand.RunAsync(args).ConfigureAwait(false);
