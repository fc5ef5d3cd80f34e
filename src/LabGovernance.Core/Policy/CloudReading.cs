using LabGovernance.Commands;

namespace LabGovernance.Policy;

/// <summary>Commands of cloud clients that only list or describe: the first verb behind the names of services says so.</summary>
internal static class CloudReading
{
    private const int DeepestGroup = 5;

    private static readonly HashSet<string> Clients = new(StringComparer.Ordinal) { "aws", "gcloud", "az", "doctl", "hcloud", "oci", "linode-cli", "vultr-cli", "scw", "ibmcloud" };

    private static readonly HashSet<string> Services = new(StringComparer.Ordinal)
    {
        "s3", "s3api", "ec2", "rds", "iam", "sts", "configure", "eks", "ecs", "ecr", "lambda", "route53", "cloudwatch", "logs", "cloudformation", "cloudtrail", "dynamodb", "efs", "elbv2", "backup", "sns", "sqs", "ssm", "acm", "ce", "budgets",
        "compute", "instances", "disks", "snapshots", "images", "networks", "subnets", "firewall-rules", "addresses", "zones", "regions", "container", "clusters", "node-pools", "sql", "databases", "backups", "config", "configurations", "projects", "functions",
        "run", "services", "revisions", "storage", "buckets", "dns", "managed-zones", "record-sets", "logging", "sinks", "auth", "components", "organizations", "vm", "account", "group", "disk", "network", "vnet", "nsg", "aks", "webapp", "resource", "snapshot",
        "droplet", "droplets", "domain", "domains", "records", "volume", "volumes", "kubernetes", "cluster", "firewall", "firewalls", "load-balancer", "balance", "monitoring", "server", "server-type", "location", "datacenter", "image", "floating-ip", "primary-ip",
        "network", "certificate", "linodes", "instance", "bucket", "region", "database",
    };

    private static readonly HashSet<string> Looks = new(StringComparer.Ordinal) { "ls", "list", "show", "describe", "get-caller-identity", "list-locations", "info", "get" };

    private static readonly string[] Secret = ["secret", "password", "token", "credential", "access-key", "parameter", "key-pair", "authorization", "login", "kubeconfig", "ssh-key"];

    public static bool Is(Invocation invocation)
    {
        if (invocation.Name is not { } name || !Clients.Contains(name))
            return false;
        var words = invocation.Words;
        for (var i = 1; i < words.Count && i <= DeepestGroup; i++)
        {
            if (words[i].Text is not { } word)
                return false;
            if (Looks.Contains(word) || (name == "aws" && i == 2 && (word.StartsWith("describe-", StringComparison.Ordinal) || word.StartsWith("list-", StringComparison.Ordinal) || word.StartsWith("get-", StringComparison.Ordinal))))
                return i > 1 && words.All(w => !Array.Exists(Secret, s => w.Shape.Contains(s, StringComparison.Ordinal)) && w.Shape is not ("--endpoint-url" or "--cli-input-json" or "--impersonate-service-account"));
            if (!Services.Contains(word))
                return false;
        }

        return false;
    }
}
