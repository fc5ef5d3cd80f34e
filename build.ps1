#!/usr/bin/env pwsh
<#
.SYNOPSIS
    Builds the solution and stages the module in artifacts/module/LabGovernance.
#>
param(
    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release',

    # Runs the Pester tests afterwards.
    [switch] $Test
)

$ErrorActionPreference = 'Stop'
dotnet build $PSScriptRoot/LabGovernance.sln --configuration $Configuration
if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
if ($Test) {
    Import-Module Pester -MinimumVersion 5.0
    Invoke-Pester -Path $PSScriptRoot/tests/Pester -Output Detailed -CI
}
