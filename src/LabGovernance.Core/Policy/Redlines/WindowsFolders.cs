using System.Text.RegularExpressions;

namespace LabGovernance.Policy.Redlines;

/// <summary>Folders and files of Windows whose loss or change is the loss of a system.</summary>
internal static partial class WindowsFolders
{
    private static readonly string[] Records = ["*/winevt/logs", "*/winevt/logs/*", "*.evtx"];

    private static readonly string[] Credentials =
    [
        "*/system32/config/*", "*/ntds/ntds.dit", "*/programdata/ssh/*", "*/authorized_keys", "*/administrators_authorized_keys", "*/microsoft/protect/*", "*/microsoft/credentials/*",
        "hklm:/sam*", "hklm:/security*", "*/grouppolicy/*",
    ];

    private static readonly string[] Startup =
    [
        "*/windows/system32/*", "*/windows/syswow64/*", "*/drivers/etc/*", "*profile.ps1", "*/powershell.config.json", "*/start menu/programs/startup/*", "hklm:/*", "hkcu:/*", "wsman:/*",
        "*/modules/labgovernance/*", "*/.config/powershell/*", "*/.local/share/powershell/*",
    ];

    /// <summary>One spelling: forward slashes, lower case, no provider or device prefix, variables by the folder they name.</summary>
    public static string Plain(string text)
    {
        var path = text.Replace('\\', '/').Replace(PathText.Wild, '*').ToLowerInvariant();
        path = Prefix().Replace(path, string.Empty);
        path = path.Replace("registry::hkey_local_machine", "hklm:", StringComparison.Ordinal).Replace("registry::hkey_current_user", "hkcu:", StringComparison.Ordinal);
        path = Variable().Replace(path, m => m.Groups["name"].Value switch
        {
            "systemroot" or "windir" => "c:/windows",
            "systemdrive" or "homedrive" => "c:",
            "programfiles" => "c:/program files",
            "programdata" or "allusersprofile" => "c:/programdata",
            "userprofile" or "home" => "c:/users/~",
            "appdata" => "c:/users/~/appdata/roaming",
            "localappdata" => "c:/users/~/appdata/local",
            _ => m.Value,
        });
        return path.Length > 3 ? path.TrimEnd('/') : path;
    }

    /// <summary>A drive, a system folder, a home folder or a hive as a whole.</summary>
    public static bool IsVital(string text)
    {
        var path = Plain(text).AsSpan();
        while (path is [.., '*'] or [.., '/', '.'])
            path = path.TrimEnd("*.").TrimEnd('/');
        return Vital().IsMatch($"{path.TrimEnd('/')}/");
    }

    public static bool IsRecord(string text) => Any(Records, text);

    public static bool IsCredential(string text) => Any(Credentials, text);

    public static bool IsStartup(string text) => Any(Startup, text);

    public static bool IsDevice(string text) => text.Replace('\\', '/').Contains("/./physicaldrive", StringComparison.OrdinalIgnoreCase);

    private static bool Any(string[] patterns, string text)
    {
        if (!Concern(text))
            return false;
        var path = Plain(text);
        return Array.Exists(patterns, p => WordGlob.Matches(p, path));
    }

    /// <summary>Quick, and never wrong when it says no.</summary>
    private static bool Concern(string text)
        => text.AsSpan().IndexOfAny("\\:%$") >= 0 || text.Contains("powershell", StringComparison.OrdinalIgnoreCase) || text.Contains("profile.ps1", StringComparison.OrdinalIgnoreCase)
            || text.Contains("modules/", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".evtx", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\A(?:[a-z.]+\\)?(?:microsoft\.powershell\.core/)?filesystem::|\A//\?/")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\$\{?env:(?<name>[a-z]+)\}?|%(?<name>[a-z]+)%|\$(?<name>home)\b")]
    private static partial Regex Variable();

    [GeneratedRegex(
        @"\A(?:[a-z]:/(?:(?:windows|program files|program files \(x86\)|programdata|users|boot|efi|recovery|inetpub|system volume information)/(?:(?:system32|syswow64|winsxs|~|(?<=users/)[^/]+)/)?)?|"
        + @"//[^/]+/[a-z]\$/|hk(?:lm|cu|cr|u):/(?:(?:software|system|security|sam|hardware|software/microsoft|software/microsoft/windows|system/currentcontrolset|system/currentcontrolset/services)/)?|cert:/(?:[a-z]+/)*)\z")]
    private static partial Regex Vital();
}
