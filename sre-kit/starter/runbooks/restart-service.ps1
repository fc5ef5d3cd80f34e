<#
.SYNOPSIS
    Restarts one container and watches that it stays up and answers.
.EXAMPLE
    Set-LabPlan CHG-0001 -Runbook runbooks/restart-service.ps1 -Parameters @{ Container = 'frigate'; Url = 'http://127.0.0.1:5000/' }
#>
param(
    [Parameter(Mandatory)]
    [string] $Container,

    # A page of the service that answers with status 200 when all is well.
    [Parameter(Mandatory)]
    [string] $Url
)

# The rollback is what runs when the change is undone; it must be safe to run twice.
New-LabStep -Title "Restart $Container" -Command "docker restart $Container" -Rollback "docker start $Container" -Infrastructure docker-operations -Idempotent

New-LabCheck -Name 'container is running' -Command "docker inspect --format {{.State.Status}} $Container" -Infrastructure docker -Contains running

New-LabCheck -Name 'service answers' -Http $Url -Status 200
