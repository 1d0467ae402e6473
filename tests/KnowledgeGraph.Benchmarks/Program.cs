using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Running;
using KnowledgeGraph.Benchmarks.Annotation;
using KnowledgeGraph.Benchmarks.Diagnosis;
using KnowledgeGraph.Benchmarks.Faults;
using KnowledgeGraph.Benchmarks.Filtering;
using KnowledgeGraph.Benchmarks.History;
using KnowledgeGraph.Benchmarks.Load;
using KnowledgeGraph.Benchmarks.Prices;
using KnowledgeGraph.Benchmarks.Scale;
using KnowledgeGraph.Benchmarks.Search;
using KnowledgeGraph.Benchmarks.Traversal;

switch (args)
{
    case ["diagnosis", var benchmarks, var store, .. var options]:
        DiagnosisStudy.Run(benchmarks, store, options);
        break;
    case ["diagnosis-parameters", var benchmarks, var store, .. var settings]:
        ParameterStudy.Run(benchmarks, store, settings);
        break;
    case ["annotation", var archive, ..]:
        AnnotationStudy.Run(archive, args.Contains("differences"));
        break;
    case ["diagnosis-calibration", var benchmarks, var store, .. var settings]:
        CalibrationStudy.Run(benchmarks, store, settings);
        break;
    case ["diagnosis-questions", var benchmarks, var store, .. var trusts]:
        QuestionStudy.Run(benchmarks, store, trusts);
        break;
    case ["diagnosis-service", var benchmarks, var store]:
        await DiagnosisServiceStudy.RunAsync(benchmarks, store).ConfigureAwait(false);
        break;
    case ["ranking"]:
        RankingStudy.Run();
        break;
    case ["search", ..]:
        await SearchStudy.RunAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20261129);
        break;
    case ["filters", var folder, ..]:
        await FilterStudy.RunAsync(folder, args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1_000)
            .ConfigureAwait(false);
        break;
    case ["diff", var folder]:
        await DiffStudy.RunAsync(folder).ConfigureAwait(false);
        break;
    case ["watchers", var folder]:
        await WatcherStudy.RunAsync(folder).ConfigureAwait(false);
        break;
    case ["traversal", var folder]:
        TraversalStudy.Run(folder);
        break;
    case ["scale-sources", var folder, .. var options]:
        ScaleSources.Write(folder, ScaleSize.Parse(options));
        break;
    case ["scale-serving", var folder]:
        await ScaleServing.RunAsync(folder).ConfigureAwait(false);
        break;
    case ["kills", var folder, var count, .. var rest]:
        await KillStudy.RunAsync(
            Path.GetFullPath(folder),
            int.Parse(count, CultureInfo.InvariantCulture),
            rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 13,
            rest.Length > 1 ? rest[1] : null);
        break;
    case ["flips", var folder, var count, ..]:
        FlipStudy.Run(
            Path.GetFullPath(folder),
            int.Parse(count, CultureInfo.InvariantCulture),
            args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 13);
        break;
    case ["load", "overload", var folder]:
        await OverloadStudy.RunAsync(folder);
        break;
    case ["load", "slow", var folder]:
        await SlowClientStudy.RunAsync(folder);
        break;
    case ["load", "hostile", var folder]:
        await HostileStudy.RunAsync(folder);
        break;
    case ["load", "starvation", var folder, ..]:
        await StarvationStudy.RunAsync(folder, args.Length > 3 ? args[3] : null);
        break;
    case ["prices", var folder, ..]:
        await PriceStudy.RunAsync(
            folder,
            args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 2,
            args.Length > 3 ? args[3] : null);
        break;
    case ["start", var program, ..]:
        await StartStudy.RunAsync(Path.GetFullPath(program), args.Length > 2 ? Path.GetFullPath(args[2]) : null);
        break;
    case ["load", "soak", var folder, ..]:
        await SoakStudy.RunAsync(folder, args.Length > 3 ? double.Parse(args[3], CultureInfo.InvariantCulture) : 10);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        break;
}
