using System.Management.Automation;
using System.Runtime.Loader;

namespace LabGovernance.Loading;

/// <summary>Keeps the module's packages in a load context of their own, so that another module may load any version of them beside ours.</summary>
public sealed class ModuleInitializer : IModuleAssemblyInitializer
{
    private static readonly Lock Gate = new();
    private static bool _listening;

    public void OnImport()
    {
        lock (Gate)
        {
            // The core is loaded so that its type literals resolve in scripts; nothing of the adapters is.
            _ = typeof(Lab).Assembly;
            if (_listening)
                return;
            _listening = true;
            AssemblyLoadContext.Default.Resolving += static (_, name) => name.Name == AdapterLoadContext.EntryAssembly
                ? AdapterLoadContext.LoadEntry()
                : null;
        }
    }
}
