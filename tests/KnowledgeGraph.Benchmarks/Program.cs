using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Running;
using KnowledgeGraph.Benchmarks.Diagnosis;
using KnowledgeGraph.Benchmarks.Traversal;

switch (args)
{
    case ["diagnosis", var archive, ..]:
        DiagnosisStudy.Run(archive, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1, args.Contains("best"));
        break;
    case ["diagnosis-parameters", var archive, ..]:
        ParameterStudy.Run(archive, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1);
        break;
    case ["ranking"]:
        RankingStudy.Run();
        break;
    case ["traversal", var folder]:
        TraversalStudy.Run(folder);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        break;
}
