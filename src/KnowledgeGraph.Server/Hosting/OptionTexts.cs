using System.Collections;
using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Looks over what the configuration says before it becomes options: misspelt names, and values of another kind, which the binder would
/// tell of one by one and in its own words, or pass over.
/// </summary>
internal static class OptionTexts
{
    /// <summary>Refuses values of another kind; misspelt names are told along with them.</summary>
    /// <exception cref="OptionsValidationException">There is one.</exception>
    public static void Require(IConfiguration configuration)
    {
        var faults = new List<string>();
        CheckKinds(configuration.GetSection(ServerOptions.Section), typeof(ServerOptions), faults);
        if (faults.Count > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(ServerOptions), [.. faults, .. Misspelt(configuration)]);
        }
    }

    /// <summary>Misspelt names and values of another kind in one group of options.</summary>
    public static List<string> FaultsOf(IConfigurationSection group, Type type)
    {
        var faults = new List<string>();
        CheckKinds(group, type, faults);
        CheckNames(group, type, faults);
        return faults;
    }

    /// <summary>Names that are not options: a misspelt one would be a limit that does not exist.</summary>
    public static IReadOnlyList<string> Misspelt(IConfiguration configuration)
    {
        var faults = new List<string>();
        CheckNames(configuration.GetSection(ServerOptions.Section), typeof(ServerOptions), faults);
        return faults;
    }

    private static void CheckNames(IConfigurationSection section, Type type, List<string> faults)
    {
        foreach (var child in section.GetChildren())
        {
            if (Find(type, child.Key) is not { } property)
            {
                var known = string.Join(", ", type.GetProperties().Select(one => one.Name).Order(StringComparer.Ordinal));
                faults.Add($"{child.Path} is no option. In {section.Path} there are: {known}.");
            }
            else if (IsSection(property.PropertyType))
            {
                CheckNames(child, property.PropertyType, faults);
            }
        }
    }

    private static void CheckKinds(IConfigurationSection section, Type type, List<string> faults)
    {
        if (section.Value is { Length: > 0 } given)
        {
            faults.Add($"{section.Path} is a group of options and has no value of its own; {given} was given.");
        }

        foreach (var child in section.GetChildren())
        {
            switch (Find(type, child.Key)?.PropertyType)
            {
                case null:
                    break;
                case { } group when IsSection(group):
                    CheckKinds(child, group, faults);
                    break;
                case { } list when IsList(list):
                    CheckList(child, list.GetGenericArguments()[0], faults);
                    break;
                case { } single:
                    CheckOne(child, single, faults);
                    break;
            }
        }
    }

    private static void CheckList(IConfigurationSection list, Type element, List<string> faults)
    {
        if (list.Value is { Length: > 0 } given)
        {
            faults.Add($"{list.Path} is a list, given as {list.Path}:0, {list.Path}:1 and so on; {given} was given in its place.");
        }

        foreach (var entry in list.GetChildren())
        {
            CheckOne(entry, element, faults);
        }
    }

    private static void CheckOne(IConfigurationSection option, Type type, List<string> faults)
    {
        if (option.GetChildren().FirstOrDefault() is { } below)
        {
            faults.Add($"{below.Path} is no option: {option.Path} is one value.");
        }
        else if (option.Value is { } text && !IsOf(Nullable.GetUnderlyingType(type) ?? type, text))
        {
            faults.Add($"{option.Path} must be {Words(Nullable.GetUnderlyingType(type) ?? type)}; {(text.Length == 0 ? "nothing" : text)} "
                + $"was given.");
        }
    }

    // By the converter that the binder takes, and no stranger to the kind: an enumeration's converter takes any number.
    private static bool IsOf(Type type, string text)
    {
        try
        {
            return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text) switch
            {
                Enum => Enum.GetNames(type).Contains(text.Trim(), StringComparer.OrdinalIgnoreCase),
                double number => double.IsFinite(number),
                var value => value is not null,
            };
        }
        catch (Exception other) when (other is FormatException or OverflowException or ArgumentException or NotSupportedException
            || other.InnerException is FormatException or OverflowException)
        {
            return false;
        }
    }

    private static string Words(Type type) =>
        type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type))}"
        : type == typeof(bool) ? "true or false"
        : type == typeof(TimeSpan) ? "a time such as 00:00:10"
        : type == typeof(double) ? "a number such as 0.5"
        : type == typeof(int) ? $"a whole number up to {int.MaxValue}"
        : type == typeof(long) ? $"a whole number up to {long.MaxValue}"
        : $"a {type.Name}";

    private static PropertyInfo? Find(Type type, string name) =>
        type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);

    private static bool IsList(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType;

    private static bool IsSection(Type type) => type.IsClass && type != typeof(string) && !typeof(IEnumerable).IsAssignableFrom(type);
}
