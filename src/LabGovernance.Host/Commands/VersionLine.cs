using System.CommandLine;
using System.CommandLine.Invocation;
using System.Management.Automation;
using System.Reflection;

namespace LabGovernance.Host.Commands;

/// <summary>Says which program this is and which engine it runs scripts with.</summary>
internal sealed class VersionLine : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"lab {Of(Assembly.GetExecutingAssembly())} (PowerShell engine {Of(typeof(PSObject).Assembly)})");
        return ExitCodes.Success;
    }

    private static string Of(Assembly assembly)
        => assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+', ' ')[0]
           ?? assembly.GetName().Version?.ToString(3)
           ?? "unknown";
}
