namespace LabGovernance.Commands;

/// <summary>Reads scripts in a language that the core has no grammar for.</summary>
public interface IScriptReader
{
    /// <summary>Reports everything the script may do. Never throws for any text; what it can't read it reports as misread.</summary>
    void Read(string script, ScriptReport report);
}
