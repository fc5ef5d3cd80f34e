namespace LabGovernance.Sanitizing;

/// <summary>The syntax of a text: where a value ends, and what may stand in its place.</summary>
public enum TextFormat
{
    /// <summary>Found out from how the text begins.</summary>
    Detect,

    /// <summary>Logs, command lines, notes; also HTTP messages and key-value logs.</summary>
    Plain,

    /// <summary>JSON and JSON lines.</summary>
    Json,
    Yaml,
    Xml,
    Ini,
    Toml,

    /// <summary>.env files and what docker and systemd read as such.</summary>
    Env,
    Properties,
}
