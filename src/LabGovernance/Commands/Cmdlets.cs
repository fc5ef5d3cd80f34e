namespace LabGovernance.Commands;

/// <summary>The cmdlets known here: their one spelling, their aliases, their parameters.</summary>
internal static class Cmdlets
{
    private static readonly HashSet<string> Verbs = new(
        ("Add Approve Assert Backup Block Build Checkpoint Clear Close Compare Complete Compress Confirm Connect Convert ConvertFrom ConvertTo Copy Debug Deny Deploy Disable Disconnect Dismount Edit "
        + "Enable Enter Exit Expand Export Find ForEach Format Get Grant Group Hide Import Initialize Install Invoke Join Limit Lock Measure Merge Mount Move New Open Optimize Out Ping Pop Protect Publish "
        + "Push Read Receive Redo Register Remove Rename Repair Request Reset Resize Resolve Restart Restore Resume Revoke Save Search Select Send Set Show Skip Sort Split Start Step Stop Submit Suspend "
        + "Switch Sync Tee Test Trace Unblock Undo Uninstall Unlock Unprotect Unpublish Unregister Update Use Wait Watch Where Write").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> ReadingVerbs = new(["Get", "Test", "Measure", "Find", "Resolve", "Show", "Search", "Ping", "Compare"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Programs of Linux whose name looks like a cmdlet's.</summary>
    private static readonly string[] Programs = ["start-stop-daemon", "update-", "add-apt-repository", "add-shell", "remove-shell", "invoke-rc.d", "install-info", "get-", "set-"];

    private static readonly Dictionary<string, CmdletShape> Shapes = new[]
    {
        "Remove-Item *Path LiteralPath=PSPath,LP Recurse! Force! Filter Include Exclude Credential Stream",
        "Clear-Item *Path LiteralPath=PSPath,LP Force! Filter Include Exclude Credential",
        "Clear-Content *Path LiteralPath=PSPath,LP Force! Filter Include Exclude Credential Stream",
        "Set-Content *Path *Value LiteralPath=PSPath,LP PassThru! Force! Filter Include Exclude Credential NoNewline! Encoding AsByteStream! Stream",
        "Add-Content *Path *Value LiteralPath=PSPath,LP PassThru! Force! Filter Include Exclude Credential NoNewline! Encoding AsByteStream! Stream",
        "Out-File *FilePath=Path *Encoding LiteralPath=PSPath,LP Append! Force! NoClobber=NoOverwrite! Width NoNewline! InputObject",
        "Tee-Object *FilePath=Path LiteralPath=PSPath,LP Append! Encoding Variable InputObject",
        "Copy-Item *Path *Destination LiteralPath=PSPath,LP Container! Force! Filter Include Exclude Recurse! PassThru! Credential FromSession ToSession",
        "Move-Item *Path *Destination LiteralPath=PSPath,LP Force! Filter Include Exclude PassThru! Credential",
        "Rename-Item *Path *NewName LiteralPath=PSPath,LP Force! PassThru! Credential",
        "New-Item *Path Name ItemType=Type Value=Target Force! Credential",
        "Set-Item *Path *Value LiteralPath=PSPath,LP Force! PassThru! Filter Include Exclude Credential",
        "Set-ItemProperty *Path *Name *Value LiteralPath=PSPath,LP InputObject PassThru! Force! Filter Include Exclude Credential Type",
        "New-ItemProperty *Path *Name Value LiteralPath=PSPath,LP PropertyType=Type Force! Filter Include Exclude Credential",
        "Remove-ItemProperty *Path *Name LiteralPath=PSPath,LP Force! Filter Include Exclude Credential",
        "Clear-ItemProperty *Path *Name LiteralPath=PSPath,LP PassThru! Force! Filter Include Exclude Credential",
        "Set-Acl *Path *AclObject LiteralPath=PSPath,LP InputObject ClearCentralAccessPolicy! Passthru! Filter Include Exclude",
        "Get-ChildItem *Path *Filter LiteralPath=PSPath,LP Include Exclude Recurse=s! Depth Force! Name! File! Directory! Hidden! ReadOnly! System! Attributes FollowSymlink!",
        "Get-Item *Path LiteralPath=PSPath,LP Filter Include Exclude Force! Credential Stream",
        "Get-Content *Path LiteralPath=PSPath,LP ReadCount TotalCount=First,Head Tail=Last Filter Include Exclude Force! Credential Delimiter Wait! Raw! Encoding AsByteStream! Stream",
        "Resolve-Path *Path LiteralPath=PSPath,LP Relative! RelativeBasePath Credential Force!",
        "Set-Location *Path LiteralPath=PSPath,LP PassThru! StackName",
        "Push-Location *Path LiteralPath=PSPath,LP PassThru! StackName",
        "Pop-Location PassThru! StackName",
        "Invoke-Expression *Command",
        "Invoke-Command *ComputerName=Cn *ScriptBlock=Command FilePath=PSPath Session HostName VMName VMId ContainerId ConnectionUri=URI,CU SSHConnection Credential UserName KeyFilePath Port UseSSL! "
            + "ConfigurationName ApplicationName ThrottleLimit AsJob! InDisconnectedSession=Disconnected! SessionName HideComputerName=HCN! JobName NoNewScope! InputObject ArgumentList=Args AllowRedirection! "
            + "SessionOption Authentication EnableNetworkAccess! CertificateThumbprint RunAsAdministrator! RemoteDebug! Subsystem ConnectingTimeout Options",
        "Start-Process *FilePath=PSPath,Path *ArgumentList=Args Credential=RunAs WorkingDirectory LoadUserProfile=Lup! NoNewWindow=nnw! PassThru! RedirectStandardError=RSE RedirectStandardInput=RSI "
            + "RedirectStandardOutput=RSO Verb WindowStyle Wait! UseNewEnvironment! Environment",
        "Start-Job *ScriptBlock=Command FilePath LiteralPath=PSPath,LP DefinitionName DefinitionPath Name Type InitializationScript RunAs32! PSVersion WorkingDirectory InputObject ArgumentList=Args Credential Authentication",
        "Start-ThreadJob *ScriptBlock FilePath Name InitializationScript InputObject ArgumentList=Args ThrottleLimit StreamingHost",
        "ForEach-Object *Process Begin End RemainingScripts MemberName ArgumentList=Args Parallel ThrottleLimit TimeoutSeconds AsJob! UseNewRunspace! InputObject",
        "Where-Object *Property *Value FilterScript InputObject EQ=IEQ! CEQ! NE=INE! CNE! GT=IGT! CGT! LT=ILT! CLT! GE=IGE! CGE! LE=ILE! CLE! Like=ILike! CLike! NotLike=INotLike! CNotLike! Match=IMatch! "
            + "CMatch! NotMatch=INotMatch! CNotMatch! Contains=IContains! CContains! NotContains=INotContains! In=IIn! NotIn=INotIn! Is! IsNot! Not!",
        "Measure-Command *Expression InputObject",
        "New-Object *TypeName *ArgumentList=Args Property ComObject Strict!",
        "Set-Alias *Name *Value Description Option PassThru! Scope Force!",
        "New-Alias *Name *Value Description Option PassThru! Scope Force!",
        "Set-Variable *Name *Value Include Exclude Description Option Force! Visibility PassThru! Scope",
        "New-Variable *Name *Value Description Option Visibility Force! PassThru! Scope",
        "Clear-Variable *Name Include Exclude Force! PassThru! Scope",
        "Remove-Variable *Name Include Exclude Force! Scope",
        "Select-String *Pattern *Path LiteralPath=PSPath,LP InputObject SimpleMatch! CaseSensitive! Quiet! List! NoEmphasis! Include Exclude NotMatch! AllMatches! Encoding Context Raw! Culture",
        "Invoke-WebRequest *Uri OutFile InFile Body Form Method CustomMethod=CM Headers ContentType Credential UseBasicParsing! TimeoutSec UserAgent Proxy WebSession SessionVariable=SV SkipCertificateCheck! PassThru! Resume!",
        "Invoke-RestMethod *Uri OutFile InFile Body Form Method CustomMethod=CM Headers ContentType Credential UseBasicParsing! TimeoutSec UserAgent Proxy WebSession SessionVariable=SV SkipCertificateCheck! PassThru! Resume!",
        "Expand-Archive *Path *DestinationPath LiteralPath=PSPath,LP Force! PassThru!",
        "Compress-Archive *Path *DestinationPath LiteralPath=PSPath,LP CompressionLevel Update! Force! PassThru!",
        "Export-Csv *Path *Delimiter LiteralPath=PSPath,LP InputObject Append! Force! NoClobber=NoOverwrite! NoTypeInformation=NTI! Encoding UseCulture! IncludeTypeInformation=ITI! QuoteFields UseQuotes NoHeader!",
        "Export-Clixml *Path LiteralPath=PSPath,LP InputObject Depth Force! NoClobber=NoOverwrite! Encoding",
        "Start-Transcript *Path LiteralPath=PSPath,LP OutputDirectory Append! Force! NoClobber=NoOverwrite! IncludeInvocationHeader! UseMinimalHeader!",
        "Stop-Process *Id Name=ProcessName InputObject PassThru! Force!",
        "Stop-Computer *ComputerName=CN Credential Force! WsmanAuthentication",
        "Restart-Computer *ComputerName=CN Credential Force! WsmanAuthentication Wait! Timeout For Delay",
        "Set-NetFirewallProfile *Name=Profile All! Enabled DefaultInboundAction DefaultOutboundAction AllowInboundRules NotifyOnListen LogFileName LogBlocked LogAllowed PolicyStore GPOSession CimSession",
        "New-NetFirewallRule Name DisplayName Direction Action Protocol LocalPort RemotePort RemoteAddress LocalAddress Program Profile Enabled Group Description",
        "Set-MpPreference DisableRealtimeMonitoring DisableIOAVProtection DisableBehaviorMonitoring DisableScriptScanning DisableBlockAtFirstSeen ExclusionPath ExclusionProcess ExclusionExtension MAPSReporting",
        "Add-MpPreference ExclusionPath ExclusionProcess ExclusionExtension AttackSurfaceReductionOnlyExclusions",
        "Set-Disk *Number UniqueId Path InputObject IsOffline IsReadOnly PartitionStyle",
        "Remove-Module *Name FullyQualifiedName ModuleInfo Force!",
        "Stop-Service *Name DisplayName InputObject Force! NoWait! PassThru! Include Exclude",
        "Set-Service *Name DisplayName Credential Description StartupType=StartMode Status SecurityDescriptorSddl Force! PassThru! BinaryPathName InputObject",
        "Format-Volume *DriveLetter FileSystem NewFileSystemLabel Full! Force! Compress! Path ObjectId InputObject Partition",
        "New-PSSession *ComputerName=Cn Session HostName VMName ContainerId ConnectionUri=URI,CU Credential UserName KeyFilePath Port UseSSL! ConfigurationName Name",
        "Enter-PSSession *ComputerName=Cn Session HostName VMName ContainerId ConnectionUri=URI,CU Credential UserName KeyFilePath Port UseSSL! ConfigurationName Id Name InstanceId",
        "Get-Process *Name=ProcessName Id=PID InputObject IncludeUserName! Module! FileVersionInfo=FV,FVI!",
        "Get-Service *Name=ServiceName DisplayName InputObject DependentServices=DS! RequiredServices=SDO,ServicesDependedOn! Include Exclude",
        "Test-Connection *TargetName=ComputerName Count IPv4! IPv6! Quiet! Repeat=Continuous! TcpPort TimeoutSeconds Traceroute! Delay MtuSize! ResolveDestination! Source Ping! BufferSize MaxHops",
        "Restart-Service *Name=ServiceName DisplayName InputObject Force! PassThru! Include Exclude",
        "Start-Service *Name=ServiceName DisplayName InputObject PassThru! Include Exclude",
    }.Select(t => new CmdletShape(t)).ToDictionary(s => s.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> AliasTable = Read(
        "ac Add-Content clc Clear-Content clear Clear-Host cls Clear-Host cli Clear-Item clp Clear-ItemProperty clv Clear-Variable clhy Clear-History compare Compare-Object diff Compare-Object "
        + "cvpa Convert-Path copy Copy-Item cp Copy-Item cpi Copy-Item cpp Copy-ItemProperty dbp Disable-PSBreakpoint ebp Enable-PSBreakpoint epal Export-Alias epcsv Export-Csv etsn Enter-PSSession "
        + "exsn Exit-PSSession foreach ForEach-Object % ForEach-Object fc Format-Custom fhx Format-Hex fl Format-List ft Format-Table fw Format-Wide gal Get-Alias gbp Get-PSBreakpoint gcb Get-Clipboard "
        + "cat Get-Content gc Get-Content type Get-Content gci Get-ChildItem dir Get-ChildItem ls Get-ChildItem gcm Get-Command gcs Get-PSCallStack gdr Get-PSDrive gerr Get-Error ghy Get-History "
        + "h Get-History history Get-History gi Get-Item gin Get-ComputerInfo gjb Get-Job gl Get-Location pwd Get-Location gm Get-Member gmo Get-Module gp Get-ItemProperty gps Get-Process ps Get-Process "
        + "gpv Get-ItemPropertyValue group Group-Object gsn Get-PSSession gsv Get-Service gtz Get-TimeZone gu Get-Unique gv Get-Variable gwmi Get-WmiObject gcim Get-CimInstance man help icm Invoke-Command "
        + "iex Invoke-Expression ihy Invoke-History r Invoke-History ii Invoke-Item inmo Install-Module ipal Import-Alias ipcsv Import-Csv ipmo Import-Module irm Invoke-RestMethod iwmi Invoke-WmiMethod "
        + "icim Invoke-CimMethod iwr Invoke-WebRequest curl Invoke-WebRequest wget Invoke-WebRequest kill Stop-Process spps Stop-Process measure Measure-Object mi Move-Item move Move-Item mv Move-Item "
        + "md mkdir mount New-PSDrive mp Move-ItemProperty nal New-Alias ndr New-PSDrive ni New-Item nmo New-Module npssc New-PSSessionConfigurationFile nsn New-PSSession nv New-Variable ogv Out-GridView "
        + "oh Out-Host lp Out-Printer popd Pop-Location pushd Push-Location rbp Remove-PSBreakpoint rcjb Receive-Job rcsn Receive-PSSession rdr Remove-PSDrive ren Rename-Item rni Rename-Item "
        + "rnp Rename-ItemProperty ri Remove-Item rm Remove-Item rmdir Remove-Item rd Remove-Item del Remove-Item erase Remove-Item rjb Remove-Job rmo Remove-Module rp Remove-ItemProperty rsn Remove-PSSession "
        + "rv Remove-Variable rvpa Resolve-Path rwmi Remove-WmiObject rcim Remove-CimInstance sajb Start-Job sal Set-Alias saps Start-Process start Start-Process sasv Start-Service sbp Set-PSBreakpoint "
        + "sc Set-Content scb Set-Clipboard select Select-Object set Set-Variable shcm Show-Command si Set-Item sl Set-Location cd Set-Location chdir Set-Location sleep Start-Sleep sls Select-String "
        + "sort Sort-Object sp Set-ItemProperty spjb Stop-Job spsv Stop-Service stz Set-TimeZone sv Set-Variable swmi Set-WmiInstance scim Set-CimInstance ncim New-CimInstance tee Tee-Object trcm Trace-Command "
        + "where Where-Object ? Where-Object wjb Wait-Job write Write-Output echo Write-Output icms Invoke-Command upmo Update-Module tnc Test-NetConnection sujb Suspend-Job rujb Resume-Job");

    /// <summary>Names that are aliases on one system and programs on another.</summary>
    private static readonly HashSet<string> Shadowed = new(
        ["cat", "cp", "curl", "diff", "ls", "man", "mount", "mv", "ps", "rm", "rmdir", "sc", "sleep", "sort", "tee", "wget", "clear", "compare"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> InertNames = new(
        ("Select-Object Sort-Object Measure-Object Group-Object Format-Table Format-List Format-Wide Format-Custom Format-Hex Out-String Out-Host Out-Null Out-Default ConvertTo-Json ConvertTo-Csv ConvertTo-Html "
        + "ConvertTo-Xml ConvertFrom-Json ConvertFrom-Csv ConvertFrom-StringData Write-Output Write-Host Write-Verbose Write-Warning Write-Error Write-Debug Write-Information Write-Progress Compare-Object "
        + "Join-String Get-Member Get-Unique Join-Path Split-Path New-TimeSpan Start-Sleep Set-StrictMode Wait-Job Receive-Job Clear-Host New-Guid Get-Date Get-Random").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    public static CmdletShape? Shape(string name) => Shapes.GetValueOrDefault(name);

    /// <summary>The command an alias stands for; null for what is no alias.</summary>
    public static string? Alias(string name) => AliasTable.GetValueOrDefault(name);

    public static bool IsShadowed(string name) => Shadowed.Contains(name);

    public static bool IsInert(string name) => InertNames.Contains(name);

    /// <summary>True for a cmdlet that, by its verb, changes nothing.</summary>
    public static bool Reads(string name) => name.Split('-') is [var verb, _] && ReadingVerbs.Contains(verb);

    /// <summary>The one spelling of a cmdlet's name; null for what is none.</summary>
    public static string? Canonical(string name)
    {
        if (Shapes.TryGetValue(name, out var shape))
            return shape.Name;
        if (InertNames.TryGetValue(name, out var inert))
            return inert;
        if (name.Split('-') is not [var verb, { Length: > 0 } noun] || !Verbs.TryGetValue(verb, out var known) || !noun.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            return null;
        return char.IsLower(verb[0]) && Array.Exists(Programs, p => name.StartsWith(p, StringComparison.Ordinal) && p.Length > 4) ? null : $"{known}-{Noun(noun)}";
    }

    /// <summary>The spelling that the rules know, when they know it.</summary>
    private static string Noun(string noun) => char.ToUpperInvariant(noun[0]) + noun[1..];

    private static Dictionary<string, string> Read(string text)
    {
        var words = text.Split(' ');
        var table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i + 1 < words.Length; i += 2)
            table[words[i]] = words[i + 1];
        return table;
    }
}
