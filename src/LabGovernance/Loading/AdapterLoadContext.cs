using System.Reflection;
using System.Runtime.Loader;

namespace LabGovernance.Loading;

/// <summary>Holds the adapters and every package they use; the core stays shared with the rest of the process.</summary>
internal sealed class AdapterLoadContext : AssemblyLoadContext
{
    public const string EntryAssembly = "LabGovernance.Adapters";

    private static readonly Lazy<Assembly?> Entry = new(Open);

    private readonly AssemblyDependencyResolver _resolver;

    private AdapterLoadContext(string entryPath)
        : base(EntryAssembly)
        => _resolver = new AssemblyDependencyResolver(entryPath);

    public static Assembly? LoadEntry() => Entry.Value;

    protected override Assembly? Load(AssemblyName assemblyName)
        => assemblyName.Name != "LabGovernance.Core" && _resolver.ResolveAssemblyToPath(assemblyName) is { } path
            ? LoadFromAssemblyPath(path)
            : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName)
        => _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : nint.Zero;

    private static Assembly? Open()
    {
        var folder = Path.GetDirectoryName(typeof(AdapterLoadContext).Assembly.Location)!;
        var path = Path.Combine(folder, "lib", EntryAssembly + ".dll");
        return File.Exists(path) ? new AdapterLoadContext(path).LoadFromAssemblyPath(path) : null;
    }
}
