using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>Settings of the kernel that decide more than how fast it is: what it starts, what it protects and where it sends packets.</summary>
internal static class KernelSettings
{
    /// <summary>Settings by which memory, files and connections are only tuned.</summary>
    private static readonly string[] Tuning =
    [
        "vm.swappiness", "vm.dirty_*", "vm.vfs_cache_pressure", "vm.max_map_count", "vm.min_free_kbytes", "vm.watermark_*", "vm.nr_hugepages", "vm.page-cluster", "vm.stat_interval",
        "net.core.*mem_*", "net.core.*mem", "net.core.somaxconn", "net.core.netdev_*", "net.core.default_qdisc", "net.ipv4.tcp_*", "net.ipv4.udp_*", "net.ipv4.ip_local_port_range", "net.ipv4.neigh.*", "net.ipv6.neigh.*", "net.netfilter.nf_conntrack_*",
        "fs.inotify.*", "fs.file-max", "fs.nr_open", "fs.aio-max-nr", "kernel.pid_max", "kernel.threads-max", "kernel.numa_balancing", "kernel.sched_*", "kernel.shm*", "kernel.sem", "kernel.msg*", "dev.raid.*",
    ];

    /// <summary>The first setting that is not only tuned; null when there is none.</summary>
    public static Riding? Of(Invocation invocation, Func<int, bool> isNamed)
    {
        if (invocation.Name is not "sysctl")
            return null;
        for (var i = 1; i < invocation.Words.Count; i++)
        {
            var shape = invocation.Words[i].Shape;
            if (shape is not ['-', ..] && shape.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && !isNamed(i) && !IsTuning(shape[..equals]))
                return new Riding(invocation.Words[i], Effect.Ask);
        }

        return null;
    }

    /// <summary>A slash separates as well as a dot does.</summary>
    private static bool IsTuning(string key)
    {
        var name = key.TrimEnd().Replace('/', '.');
        return Array.Exists(Tuning, t => WordGlob.Matches(t, name));
    }
}
