using LabGovernance.Sanitizing;

namespace LabGovernance.Drift;

/// <summary>Refusals about baselines.</summary>
public static class BaselineRefusals
{
    public static Refusal NotFound(string name, string folder)
        => new("BaselineNotFound", $"There is no baseline {VisibleText.Of(name)} in {folder}.", "Get-LabBaseline lists them; New-LabBaseline NAME -Path FOLDER takes one.");

    public static Refusal NameInvalid(string name)
        => new("BaselineNameInvalid", $"'{VisibleText.Of(name)}' can't be the name of a baseline.", "Use lower-case letters, digits, dashes and underscores, at most 64, such as docker-stacks.");

    public static Refusal Invalid(string name, string problem)
        => new("BaselineInvalid", $"{name} can't be described so: {problem}.", "Name files, folders or globs of up to 1,024 characters each, or commands and their infrastructure.");

    public static Refusal CommandFailed(string command, string why)
        => new("BaselineCommandFailed", $"{VisibleText.Of(command)}: {why.TrimEnd('.')}.", "Only what a command prints when it succeeds can be compared. Invoke-CseCommand shows what it says.");

    public static Refusal NotConsented(string name)
        => new("BaselineNotConsented", $"The consent was not given; {name} is as it was.", "Nothing was changed.");

    public static Refusal Exists(string name)
        => new("BaselineExists", $"There is a baseline {name} already.", $"Compare-LabBaseline {name} compares with it; New-LabBaseline -Force takes its place.");

    public static Refusal NotTaken(string name)
        => new("BaselineNotTaken", $"{name} is described, and was never taken in this lab.", $"Compare-LabBaseline {name} -Accept -Reason 'first snapshot' takes it as it is now.");

    public static Refusal Damaged(string name)
        => new("BaselineDamaged", $"The snapshot of {name} is not the one that the journal knows.", $"Find out who changed .lab/baselines. Once the files are known to be right: Compare-LabBaseline {name} -Accept -Reason 'why'");

    public static Refusal Empty(string name)
        => new("BaselineEmpty", $"No file is where {name} looks for some.", "Name files, folders or globs that are there: -Path compose, 'conf/**/*.yaml', /etc/nginx. Mind -Ignore.");

    public static Refusal ReasonMissing(string name)
        => new("BaselineReasonMissing", $"Nobody said why {name} is to be accepted as it is.", $"Compare-LabBaseline {name} -Accept -Reason 'upgraded nginx by hand'");
}
