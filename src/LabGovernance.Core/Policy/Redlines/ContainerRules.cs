namespace LabGovernance.Policy.Redlines;

/// <summary>Container volumes, and what reaches out of a container.</summary>
internal static class ContainerRules
{
    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new ShapeRule(
            "container-volumes",
            Effect.Redline,
            "This deletes container volumes, and with them the data of services.",
            "Stop the service without its volumes (docker compose down), back the volume up, then remove that one by hand.",
            "docker|podman|nerdctl volume rm|remove|prune", "docker|podman|nerdctl system prune --volumes", "podman system reset", "podman machine rm|reset", "podman pod rm", "podman secret rm", "docker secret|config|service rm",
            "docker|podman|nerdctl compose down -v|--volumes", "docker|podman|nerdctl compose rm -v|--volumes", "docker-compose|podman-compose down -v|--volumes",
            "docker-compose|podman-compose rm -v", "docker|podman|nerdctl rm -v|--volumes", "docker|podman container rm -v|--volumes", "docker stack rm|down", "docker swarm leave -f|--force", "docker node rm|demote", "docker context rm",
            "docker trust revoke"),
        new ShapeRule(
            "container-change",
            Effect.Ask,
            "This throws away what a container keeps, or joins it to something else.",
            "Name the one thing to remove; show it first: docker system df -v.",
            "docker|podman|nerdctl compose up -V|--renew-anon-volumes", "docker-compose up -V|--renew-anon-volumes", "docker buildx prune", "docker buildx rm|prune", "docker plugin install|enable|disable|rm|set|upgrade",
            "docker swarm join|init|join-token|update|unlock-key|unlock", "docker context use|import|create|update", "docker|podman build|buildx +http*|git@*|git://*", "docker|podman buildx build --allow", "docker buildx build --allow=*", "docker attach", "docker load|import|commit|checkpoint", "docker run -P|--publish-all",
            "docker login|logout", "docker service update|scale|rollback", "docker exec -e|--env=*PATH=*|LD_*|*_ENV=*", "portainer --admin-password*", "podman unshare", "docker|podman|nerdctl cp +*:/run/secrets/*|*:/var/run/secrets/*", "docker|podman|nerdctl|kubectl cp +*,*,*:/usr/local/bin/*|*:/usr/bin/*|*:/bin/*|*:/sbin/*|*:/usr/sbin/*|*:/usr/local/sbin/*|*:/etc/*|*:/lib/*|*:/usr/lib/*", "docker|podman kill -a|--all", "docker|podman stop -a|--all", "podman rm -a|--all"),
    ];
}
