namespace LabGovernance.Policy.Redlines;

/// <summary>Container volumes.</summary>
internal static class ContainerRules
{
    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new ShapeRule(
            "container-volumes",
            Effect.Redline,
            "This deletes container volumes, and with them the data of services.",
            "Stop the service without its volumes (docker compose down), back the volume up, then remove that one by hand.",
            "docker|podman|nerdctl volume rm|remove|prune", "docker|podman|nerdctl system prune --volumes", "podman system reset", "podman volume rm|prune",
            "docker|podman|nerdctl compose down -v|--volumes", "docker|podman|nerdctl compose rm -v|--volumes", "docker-compose|podman-compose down -v|--volumes",
            "docker-compose|podman-compose rm -v", "docker|podman|nerdctl rm -v|--volumes", "docker|podman container rm -v|--volumes", "docker stack rm", "docker swarm leave --force"),
    ];
}
