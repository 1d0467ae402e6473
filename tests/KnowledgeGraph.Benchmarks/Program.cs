using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Running;
using KnowledgeGraph.Benchmarks.Diagnosis;

if (args is ["diagnosis", var archive, ..])
{
    DiagnosisStudy.Run(archive, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1);
}
else
{
    BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
}
