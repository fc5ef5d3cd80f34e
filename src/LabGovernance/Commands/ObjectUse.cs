namespace LabGovernance.Commands;

/// <summary>Which .NET types and members are known to be harmless, and which run or make code.</summary>
internal static class ObjectUse
{
    private static readonly HashSet<string> HarmlessTypes = Set(
        "math string char int int16 int32 int64 uint uint16 uint32 uint64 long short byte sbyte ushort ulong single float double decimal bool boolean bigint numerics.biginteger datetime datetimeoffset timespan "
        + "dateonly timeonly guid version semver uri regex text.regularexpressions.regex text.regularexpressions.regexoptions hashtable ordered pscustomobject psobject object array void switch nullable xml xmldocument "
        + "ipaddress net.ipaddress mailaddress net.mail.mailaddress stringcomparison stringsplitoptions dayofweek text.stringbuilder text.encoding text.asciiencoding text.utf8encoding convert bitconverter "
        + "globalization.cultureinfo cultureinfo globalization.numberstyles collections.generic.list list collections.generic.dictionary collections.generic.hashset hashset collections.generic.queue "
        + "collections.generic.stack collections.arraylist arraylist collections.hashtable collections.specialized.ordereddictionary collections.icollection collections.idictionary collections.ienumerable enum environment "
        + "io.path consolecolor convert nullstring dbnull stringcomparer linq.enumerable management.automation.pscustomobject management.automation.switchparameter");

    private static readonly HashSet<string> HiddenTypes = Set(
        "scriptblock powershell runspace runspacefactory initialsessionstate activator appdomain type ref wmi wmiclass wmisearcher adsi adsisearcher delegate func action cimclass psmoduleinfo "
        + "diagnostics.process diagnostics.processstartinfo process microsoft.csharp.csharpcodeprovider psvariable psscriptmethod psscriptproperty pspropertyexpression io.compression.zipfile");

    private static readonly string[] HiddenSpaces =
    [
        "management.automation.", "reflection.", "runtime.", "codedom.", "linq.expressions.", "net.sockets.", "net.webclient", "net.http.", "net.webrequest", "io.file", "io.directory", "io.stream", "io.pipes.", "io.binary",
        "microsoft.win32.", "threading.", "management.", "directoryservices.", "serviceprocess.", "security.", "diagnostics.", "windows.", "microsoft.powershell.", "labgovernance.", "management.automation", "data.",
    ];

    private static readonly HashSet<string> HarmlessMembers = Set(
        "tostring trim trimstart trimend split replace substring startswith endswith contains indexof lastindexof toupper tolower toupperinvariant tolowerinvariant padleft padright insert remove tochararray equals compareto "
        + "gethashcode normalize adddays addhours addminutes addseconds addmonths addyears addmilliseconds addticks subtract tolocaltime touniversaltime tofiletime toshortdatestring tolongdatestring tounixtimeseconds "
        + "tounixtimemilliseconds containskey containsvalue trygetvalue getenumerator toarray clone gettypecode add addrange append appendline appendformat sort reverse indexofany getlength getupperbound getlowerbound "
        + "where foreach matches match isMatch groups getbytes getstring getaddressbytes count exists find findall first last any all distinct tobyte toint32 toint64 todouble tobase64string frombase64string format join concat "
        + "isnullorempty isnullorwhitespace parse tryparse parseexact now abs max min round floor ceiling truncate pow sqrt log log10 sign getfilename getfilenamewithoutextension getextension getdirectoryname combine "
        + "getfullpath changeextension isleapyear daysinmonth fromseconds fromminutes fromhours fromdays frommilliseconds newguid escape unescape getname getnames getvalues getenvironmentvariable getfolderpath "
        + "new range repeat empty escapeuristring escapedatastring unescapedatastring push pop peek enqueue dequeue keys values getvalue tolist selectnodes selectsinglenode getattribute compare");

    private static readonly string[] HiddenMembers =
    [
        "Invoke", "BeginInvoke", "DynamicInvoke", "NewScriptBlock", "Create", "GetMethod", "GetField", "GetProperty", "GetConstructor", "GetMember", "GetRuntime", "MakeGeneric", "Load", "Define", "Emit",
        "GetDelegate", "Start", "ExpandString", "AddScript", "AddCommand", "AddArgument", "GetSteppablePipeline", "Compile", "Download", "Upload", "OpenRead", "OpenWrite", "Shell", "Exec", "Run", "SetEnvironmentVariable", "SetValue",
        "Delete", "Kill", "Move", "Copy", "Write", "Stop", "Shutdown", "Reboot", "Terminate", "Format", "Eject", "Dismount", "Disable", "Enable", "Reset", "SetPassword", "ChangePassword", "Assembly", "Module", "Exit", "FailFast",
        "SetShouldExit", "Clear", "Pause", "Close", "Encrypt", "Decrypt", "CommitChanges", "Change", "Uninstall", "Install", "Restart", "SessionState", "EngineIntrinsics", "InvokeCommand", "InvokeProvider",
    ];

    /// <summary>Endings of names that are data, whatever they begin with: StartTime, ModuleName.</summary>
    private static readonly string[] DataEndings = ["Time", "Date", "Name", "Names", "Type", "Count", "Id", "Status", "Mode", "Path", "Version", "Policy", "Reason", "Size", "User", "Info", "Code"];

    /// <summary>Null for a harmless type.</summary>
    public static CaveatKind? OfType(string fullName)
    {
        var worst = (CaveatKind?)null;
        foreach (var part in fullName.Split(['[', ']', ',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Plain(part);
            if (HarmlessTypes.Contains(name))
                continue;
            if (HiddenTypes.Contains(name) || Array.Exists(HiddenSpaces, s => name.StartsWith(s, StringComparison.Ordinal)))
                return CaveatKind.HiddenCode;
            worst = CaveatKind.Member;
        }

        return worst;
    }

    /// <summary>Null for a method whose call changes nothing outside the script.</summary>
    public static CaveatKind? OfMethod(string name) => HarmlessMembers.Contains(name) ? null : IsHidden(name) ? CaveatKind.HiddenCode : CaveatKind.Member;

    /// <summary>Null for a property: reading one changes nothing, except for those that lead to code.</summary>
    public static CaveatKind? OfProperty(string name) => name is "Assembly" or "Module" or "SessionState" or "InvokeCommand" or "InvokeProvider" or "EngineIntrinsics" or "Runspace" or "ScriptBlock" ? CaveatKind.HiddenCode : null;

    /// <summary>True for a name that <c>ForEach-Object Name</c> must not be given: a method of that name would be called.</summary>
    public static bool IsHidden(string name) => Array.Exists(HiddenMembers, m => name.StartsWith(m, StringComparison.OrdinalIgnoreCase)) && !HarmlessMembers.Contains(name)
            && !Array.Exists(DataEndings, e => name.EndsWith(e, StringComparison.Ordinal) && name.Length > e.Length);

    /// <summary>The type's name without <c>System.</c>, in lower case.</summary>
    public static string Plain(string fullName)
    {
        var name = fullName.Trim().ToLowerInvariant();
        if (name.StartsWith("system.", StringComparison.Ordinal))
            name = name["system.".Length..];
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : name[..tick];
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
