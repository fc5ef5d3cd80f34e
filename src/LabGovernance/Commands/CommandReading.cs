using System.Management.Automation.Language;

namespace LabGovernance.Commands;

/// <summary>One command of a script: which one it is, and what it starts.</summary>
internal sealed class CommandReading(ScriptWalk walk, CommandAst command)
{
    private static readonly string[] Remotes = ["ComputerName", "HostName", "Session", "VMName", "VMId", "ContainerId", "ConnectionUri", "SSHConnection"];

    private readonly SourceSpan _span = ScriptWords.Span(command);
    private readonly IReadOnlyList<Redirection> _redirections = FileEffects.Redirections(command);
    private readonly PipelineInput _input = PipelineInput.Of(command);

    public void Report()
    {
        var first = command.CommandElements[0];
        if (command.CommandElements.FirstOrDefault(e => e is StringConstantExpressionAst { StringConstantType: StringConstantType.BareWord, Value: "--%" } or CommandParameterAst { Extent.Text: "--%" }) is { } stop)
            walk.Misread(stop, "what follows --% is not read by the shell");
        if (first is ScriptBlockExpressionAst)
        {
            Start(new StartedCommand { Words = [], Span = _span, IsInert = true });
            return;
        }

        if (first is not StringConstantExpressionAst || ScriptWords.Text(first) is not { } written)
        {
            Start(new StartedCommand { Words = Program(null), Span = _span, Wraps = WrapperKind.Shell, Opaque = "which command it calls is known only when it runs" });
            return;
        }

        if (command.InvocationOperator == TokenKind.Dot)
            walk.Define(command);
        var name = written;
        if (walk.Aliases.TryGetValue(name, out var own))
            Resolved(own);
        Resolved(name);
    }

    private void Resolved(string written)
    {
        var name = written;
        if (written.IndexOf('\\', StringComparison.Ordinal) is > 0 and var slash && written.LastIndexOf('\\') == slash
            && (Cmdlets.Canonical(written[(slash + 1)..]) ?? Cmdlets.Alias(written[(slash + 1)..])) is not null && !written.StartsWith('.') && !written.Contains(':', StringComparison.Ordinal))
        {
            name = written[(slash + 1)..];
        }

        if (Cmdlets.Alias(name) is { } target)
        {
            if (Cmdlets.IsShadowed(name))
                Both(name, target);
            else
                Cmdlet(new CmdletCall(command, target));
        }
        else if (Cmdlets.Canonical(name) is { } canonical)
        {
            Cmdlet(new CmdletCall(command, canonical));
        }
        else
        {
            Native(written, null);
        }
    }

    /// <summary>A program here and a cmdlet there: both readings face the rules, and a policy may allow it by either name.</summary>
    private void Both(string name, string target)
    {
        var call = new CmdletCall(command, target);
        // The program of that name writes files by options that the cmdlet does not have.
        var writes = target == "Sort-Object" && call.Words.Any(w => w.Shape.StartsWith("-o", StringComparison.OrdinalIgnoreCase) || w.Shape.StartsWith("-T", StringComparison.Ordinal) || w.Shape.StartsWith("--", StringComparison.Ordinal));
        Native(name, call.Words, Cmdlets.IsInert(target) && !writes && !call.IsSplatted);
        Start(new StartedCommand { Words = call.Words, Span = _span, IsTwin = true });
        Drives(call);
        Twins(call);
    }

    private void Native(string written, IReadOnlyList<ShellWord>? otherWords, bool isInert = false)
    {
        var name = ProgramName.Plain(written);
        if (PowerShellBlock(name))
            return;
        var words = Program(name);
        var raw = name == written ? null : Program(written);
        Start(new StartedCommand
        {
            Words = words,
            Span = _span,
            OtherWords = otherWords ?? raw,
            IsInert = isInert,
            Input = _input.Texts,
            HasUnknownInput = _input.IsUnknown,
        });
        var lower = name[(name.LastIndexOf('/') + 1)..].ToLowerInvariant();
        if (lower != name)
            Start(new StartedCommand { Words = Program(lower), Span = _span, IsTwin = true });
        if (command.InvocationOperator != TokenKind.Dot && written.EndsWith(".ps1", StringComparison.OrdinalIgnoreCase) && words.Any(w => !w.IsStatic))
            walk.Note(command, CaveatKind.Member, "This gives a script values that are known only when it runs.");
    }

    /// <summary><c>pwsh { … }</c>: the block is judged where it stands.</summary>
    private bool PowerShellBlock(string name)
    {
        if (name[(name.LastIndexOf('/') + 1)..].ToLowerInvariant() is not ("pwsh" or "powershell") || !command.CommandElements.Any(e => e is ScriptBlockExpressionAst))
            return false;
        var plain = command.CommandElements.Skip(1).All(e => e is ScriptBlockExpressionAst or CommandParameterAst { Argument: null }
            && (e is not CommandParameterAst p || p.ParameterName.ToUpperInvariant() is "NOP" or "NOPROFILE" or "NOLOGO" or "NONINTERACTIVE" or "C" or "COMMAND"));
        Start(plain
            ? new StartedCommand { Words = [], Span = _span, IsInert = true }
            : new StartedCommand { Words = Program(name), Span = _span, Wraps = WrapperKind.Shell, Opaque = "its arguments are known only when it runs" });
        return true;
    }

    private void Cmdlet(CmdletCall call)
    {
        switch (call.Name)
        {
            case "Invoke-Expression":
                Expression(call);
                return;
            case "Invoke-Command":
                InvokeCommand(call);
                return;
            case "Start-Process":
                StartProcess(call);
                return;
            case "Start-Job" or "Start-ThreadJob":
                Blocks(call, ["ScriptBlock", "InitializationScript"], isInert: !call.Has("FilePath", "LiteralPath", "DefinitionName"));
                return;
            case "Measure-Command" or "Trace-Command":
                Blocks(call, ["Expression"], isInert: call.Name == "Measure-Command");
                return;
            case "ForEach-Object":
                ForEach(call);
                return;
            case "Where-Object":
                Blocks(call, call.Has("Value") || call.Words.Count > 2 && !call.Has("FilterScript") && call.Given("Property") is not [VariableExpressionAst] ? ["FilterScript"] : ["FilterScript", "Property"], true);
                return;
            case "New-PSSession" or "Enter-PSSession":
                Start(Plain(call) with { Wraps = WrapperKind.Remote, Target = Target(call), ReadsInput = call.Name == "Enter-PSSession" });
                return;
            case "Set-Alias" or "New-Alias":
                Alias(call);
                return;
            case "Set-Variable" or "New-Variable" or "Clear-Variable" or "Remove-Variable":
                Variable(call);
                return;
            case "New-Object":
                NewObject(call);
                return;
            case "Set-Location" or "Push-Location":
                if (call.WordsOf("LiteralPath", "Path").Any(w => w.Shape.IndexOf(':', StringComparison.Ordinal) > 1 && !w.Shape.Contains("FileSystem::", StringComparison.OrdinalIgnoreCase)))
                    walk.Note(command, CaveatKind.Session, "This makes a drive current that holds no files: later names mean other things.");
                Start(Plain(call) with { Directory = call.Text("LiteralPath", "Path")?.Replace('\\', '/'), IsInert = call.Text("LiteralPath", "Path") is not null });
                return;
            case "Select-String" or "Tee-Object":
                Start(Plain(call) with { IsInert = !call.Has("Path", "LiteralPath", "FilePath") && !call.IsSplatted });
                Twins(call);
                return;
            case "Write-Output" or "Write-Host" when call.Words.Any(w => w.Text == "-InputObject"):
                Start(Plain(call) with { IsInert = true });
                return;
            default:
                Start(Plain(call) with { IsInert = Cmdlets.IsInert(call.Name) });
                Drives(call);
                Twins(call);
                return;
        }
    }

    private void Expression(CmdletCall call)
    {
        var words = call.WordsOf("Command").ToList();
        var scripts = words.Select(w => new InnerScript(w.Shape, w.IsStatic, w.Span) { Language = ShellLanguage.PowerShell })
            .Concat(words.Count == 0 ? _input.Texts.Select(t => t with { Language = ShellLanguage.PowerShell }) : [])
            .ToList();
        var blind = call.IsSplatted || call.Rest.Count > 0 || words.Exists(w => !w.IsStatic) || (words.Count == 0 && (scripts.Count == 0 || _input.IsUnknown));
        Start(Plain(call) with
        {
            Wraps = blind ? WrapperKind.Shell : WrapperKind.Transparent,
            Scripts = scripts,
            Opaque = blind && words.Count == 0 ? "the script comes from elsewhere" : null,
            Input = [],
            HasUnknownInput = words.Count == 0 && _input.IsUnknown,
            ReadsInput = words.Count == 0 && _input.IsUnknown,
        });
    }

    private void InvokeCommand(CmdletCall call)
    {
        // Its positional parameters depend on which set is meant: a block in first place is the script.
        var blocks = command.CommandElements.OfType<ScriptBlockExpressionAst>().Any();
        var remote = call.Has("HostName", "Session", "VMName", "VMId", "ContainerId", "ConnectionUri", "SSHConnection")
            || call.Given("ComputerName").Any(v => v is not ScriptBlockExpressionAst) || (call.IsSplatted && !blocks) || call.Has(Remotes) && !blocks;
        var named = call.Given("ScriptBlock");
        var blind = (named.Count > 0 && named.Any(v => v is not ScriptBlockExpressionAst)) || (!blocks && !call.Has("FilePath")) || call.IsSplatted;
        Start(
            Plain(call) with
            {
                Wraps = remote ? WrapperKind.Remote : WrapperKind.Transparent,
                Target = remote ? Target(call) : null,
                Opaque = blind ? "the script block is known only when it runs" : call.Has("FilePath") ? "it runs a script file" : null,
                IsInert = !remote && !blind && !call.Has("FilePath"),
            },
            elsewhere: remote);
    }

    private static ShellWord? Target(CmdletCall call) => call.WordsOf("ComputerName", "HostName").ToList() is [var only] ? only : null;

    private void StartProcess(CmdletCall call)
    {
        var program = call.WordsOf("FilePath").ToList();
        var inner = ProgramStart.Words(program, [.. call.WordsOf("ArgumentList")]);
        var verb = call.Text("Verb");
        var asOther = call.Has("Credential") || string.Equals(verb, "RunAs", StringComparison.OrdinalIgnoreCase) || string.Equals(verb, "RunAsUser", StringComparison.OrdinalIgnoreCase);
        var redirections = _redirections.Concat(call.WordsOf("RedirectStandardOutput").Concat(call.WordsOf("RedirectStandardError")).Select(w => FileEffects.To(w, false, w.Span)));
        var known = program is [{ IsStatic: true }] && !call.IsSplatted && call.Rest.Count == 0 && !call.Has("Environment") && (!call.Has("Verb") || asOther);
        Start(Plain(call) with
        {
            Redirections = [.. redirections],
            Wraps = asOther ? WrapperKind.Boundary : WrapperKind.Transparent,
            Opaque = known ? null : "which program it starts, or how, is known only when it runs",
            Inner = program.Count == 1 ? inner : [],
            Directory = call.Text("WorkingDirectory")?.Replace('\\', '/'),
        });
    }

    private void ForEach(CmdletCall call)
    {
        var members = call.Given("MemberName").Concat(call.Given("Process").Where(v => v is StringConstantExpressionAst)).ToList();
        foreach (var member in members)
        {
            if (ScriptWords.Text(member) is not { } name || ObjectUse.IsHidden(name) || name.AsSpan().IndexOfAny("*?[") >= 0)
                walk.Note(member, CaveatKind.HiddenCode, "This calls a method that may run code, start programs or change files.");
            else if (call.Has("ArgumentList") || call.Rest.Count > 0)
                walk.Note(member, ObjectUse.OfMethod(name) ?? CaveatKind.Member, $"What the method {name} does is not known here.");
        }

        var blind = call.IsSplatted || call.Given("Process").Concat(call.Given("Begin")).Concat(call.Given("End")).Concat(call.Given("Parallel")).Concat(call.Given("RemainingScripts"))
            .Concat(members.Count == 0 ? call.Rest : [])
            .Any(v => v is not (ScriptBlockExpressionAst or StringConstantExpressionAst) && !IsBlocks(v));
        Start(Plain(call) with { IsInert = !blind, Wraps = blind ? WrapperKind.Shell : null, Opaque = blind ? "the script block is known only when it runs" : null });
    }

    private void Blocks(CmdletCall call, string[] parameters, bool isInert)
    {
        var blind = call.IsSplatted || parameters.SelectMany(p => call.Given(p)).Any(v => v is not (ScriptBlockExpressionAst or StringConstantExpressionAst) && !IsBlocks(v));
        Start(Plain(call) with { IsInert = isInert && !blind, Wraps = blind ? WrapperKind.Shell : null, Opaque = blind ? "the script block is known only when it runs" : null });
    }

    private static bool IsBlocks(Ast value) => value is ArrayLiteralAst array && array.Elements.All(e => e is ScriptBlockExpressionAst);

    private void Alias(CmdletCall call)
    {
        walk.Define(command);
        if (call.Text("Name") is { } name && call.Text("Value") is { } value && !call.IsSplatted)
        {
            walk.Aliases[name] = value;
            Start(Plain(call) with { IsInert = true });
            return;
        }

        Start(Plain(call) with { Wraps = WrapperKind.Shell, Opaque = "which name it defines is known only when it runs" });
    }

    private void Variable(CmdletCall call)
    {
        var names = call.WordsOf("Name").ToList();
        var known = names.Count > 0 && names.TrueForAll(n => n.IsStatic && n.Text!.AsSpan().IndexOfAny("*?[") < 0) && !call.IsSplatted;
        foreach (var name in names.Where(n => n.IsStatic))
            VariableReading.Set(walk, command, name.Text!.Contains(':', StringComparison.Ordinal) ? "local:" + name.Text : name.Text, name);
        Start(Plain(call) with { IsInert = known });
        if (!known)
            walk.Note(command, CaveatKind.Session, "Which variable this sets is known only when it runs.");
    }

    private void NewObject(CmdletCall call)
    {
        var kind = call.Text("TypeName") is { } type && !call.Has("ComObject") && !call.IsSplatted ? ObjectUse.OfType(type) : CaveatKind.HiddenCode;
        if (kind is { } found)
            walk.Note(command, found == CaveatKind.Member ? CaveatKind.Member : CaveatKind.HiddenCode, "This makes an object that may run code, start programs or change files.");
        Start(Plain(call) with { IsInert = true });
    }

    /// <summary>Items of the drives env:, function:, alias: and variable:.</summary>
    private void Drives(CmdletCall call)
    {
        if (call.Name.Split('-')[0] is not ("Set" or "New" or "Remove" or "Clear" or "Add" or "Copy" or "Move" or "Rename"))
            return;
        var named = call.WordsOf("Path").Concat(call.WordsOf("LiteralPath")).ToList();
        foreach (var path in (named.Count > 0 ? named : _input.Paths).Concat(call.WordsOf("Destination")))
        {
            var name = call.Text("Name") is { } item ? path with { Pieces = [.. path.Pieces, new WordPiece(PieceKind.Quoted, item)] } : path;
            VariableReading.Written(walk, command, name, call.WordsOf("Value").FirstOrDefault() ?? path);
        }
    }

    private void Twins(CmdletCall call)
    {
        foreach (var words in SameEffect.Of(call, _input.Paths))
            Start(new StartedCommand { Words = words, Span = _span, IsTwin = true });
    }

    private StartedCommand Plain(CmdletCall call) => new()
    {
        Words = call.Words,
        Span = _span,
        Redirections = _redirections,
        IsBuiltIn = true,
        Input = _input.Texts,
        HasUnknownInput = _input.IsUnknown,
    };

    private IReadOnlyList<ShellWord> Program(string? name)
    {
        var words = command.CommandElements.Skip(1).SelectMany(e => ScriptWords.Of(e, program: true));
        var first = name is null ? ScriptWords.Unknown(command.CommandElements[0]) : ScriptWords.Static(name, ScriptWords.Span(command.CommandElements[0]));
        return [first, .. words];
    }

    private void Start(StartedCommand started, bool elsewhere = false)
        => walk.Start(command, started.IsTwin ? started : started with { Redirections = started.Redirections.Count > 0 ? started.Redirections : _redirections }, elsewhere);
}
