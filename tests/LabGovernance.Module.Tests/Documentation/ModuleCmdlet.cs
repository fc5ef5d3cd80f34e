using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace LabGovernance.Module.Tests.Documentation;

/// <summary>What the loaded module says of one of its cmdlets.</summary>
internal sealed class ModuleCmdlet(CmdletInfo info)
{
    /// <summary>Every cmdlet of the staged module, by name.</summary>
    public static IReadOnlyDictionary<string, ModuleCmdlet> All { get; } = ReadAll();

    public string Name => info.Name;

    public string Verb => info.Verb;

    public Type Type => info.ImplementingType;

    public IReadOnlyList<string> Syntax => [.. info.ParameterSets.Select(s => $"{info.Name} {s}")];

    public IReadOnlyList<string> Outputs => [.. info.OutputType.Select(t => t.Type.FullName!)];

    public IReadOnlyDictionary<string, ParameterMetadata> Parameters { get; } = info.Parameters.Values
        .Where(p => !Cmdlet.CommonParameters.Contains(p.Name)).ToDictionary(p => p.Name);

    /// <summary>Whether it does more than read, rule or make a value in memory.</summary>
    public bool Changes => (Verb is not ("Get" or "Test" or "Find" or "Search" or "Compare") || Name == "Compare-LabBaseline") && Name is not ("New-LabStep" or "New-LabCheck" or "Restore-LabSanitized");

    public IReadOnlyDictionary<string, string> Table(string parameter)
    {
        var metadata = Parameters[parameter];
        var first = metadata.ParameterSets.Values.First();
        var type = Nullable.GetUnderlyingType(metadata.ParameterType) ?? metadata.ParameterType;
        var element = type.GetElementType() ?? type;
        var table = new Dictionary<string, string>
        {
            ["Type"] = type.Name,
            ["Parameter Sets"] = metadata.ParameterSets.ContainsKey(ParameterAttribute.AllParameterSets)
                ? "(All)"
                : string.Join(", ", metadata.ParameterSets.Keys.Order(StringComparer.Ordinal)),
            ["Aliases"] = string.Join(", ", metadata.Aliases),
            ["Required"] = first.IsMandatory.ToString(),
            ["Position"] = first.Position < 0 ? "Named" : first.Position.ToString(CultureInfo.InvariantCulture),
            ["Default value"] = Default(metadata),
            ["Accept pipeline input"] = (first.ValueFromPipelineByPropertyName, first.ValueFromPipeline) switch
            {
                (true, true) => "True (ByPropertyName, ByValue)",
                (true, false) => "True (ByPropertyName)",
                (false, true) => "True (ByValue)",
                _ => "False",
            },
            ["Accept wildcard characters"] = metadata.Attributes.OfType<SupportsWildcardsAttribute>().Any().ToString(),
        };
        if (element.IsEnum)
            table["Accepted values"] = string.Join(", ", Enum.GetNames(element));
        return table;
    }

    private string Default(ParameterMetadata metadata)
    {
        if (metadata.ParameterType == typeof(SwitchParameter))
            return "False";
        var value = Type.GetProperty(metadata.Name)?.GetValue(Activator.CreateInstance(Type));
        var text = value switch
        {
            null or IDictionary => "",
            Array list => string.Join(", ", list.Cast<object>()),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
        return string.IsNullOrEmpty(text) ? "None" : text;
    }

    private static Dictionary<string, ModuleCmdlet> ReadAll()
    {
        using var session = new ModuleSession();
        return session.Run("Get-Command -Module LabGovernance -CommandType Cmdlet")
            .Select(o => new ModuleCmdlet((CmdletInfo)o.BaseObject)).ToDictionary(c => c.Name);
    }
}
