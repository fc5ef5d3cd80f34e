<#
.SYNOPSIS
    Restarts one container and watches that it stays up.
.EXAMPLE
    Set-LabPlan CHG-0001 -Runbook runbooks/restart-service.ps1 -Parameters @{ Container = 'frigate' }
#>
param(
    [Parameter(Mandatory)]
    [string] $Container
)

New-LabStep -Title "Restart $Container" -Command "docker restart $Container" -Infrastructure docker-operations -Idempotent

New-LabCheck -Name 'container is running' -Command "docker inspect --format {{.State.Status}} $Container" -Infrastructure docker -Contains running
