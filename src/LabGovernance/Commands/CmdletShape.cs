namespace LabGovernance.Commands;

/// <summary>A cmdlet's parameters, as far as abbreviations and positions matter.</summary>
internal sealed class CmdletShape
{
    private static readonly CmdletParameter[] Common = Read(
        "Verbose=vb! Debug=db! ErrorAction=ea WarningAction=wa InformationAction=infa ProgressAction=proga ErrorVariable=ev WarningVariable=wv "
        + "InformationVariable=iv OutVariable=ov OutBuffer=ob PipelineVariable=pv WhatIf=wi! Confirm=cf!");

    private readonly CmdletParameter[] _parameters;

    /// <param name="text">The name, then its parameters: <c>*</c> before a positional one, <c>=a,b</c> for aliases, <c>!</c> after a switch.</param>
    public CmdletShape(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        Name = blank < 0 ? text : text[..blank];
        _parameters = blank < 0 ? [] : Read(text[(blank + 1)..]);
    }

    public string Name { get; }

    /// <summary>The parameter meant by a full name, an alias or an abbreviation; null when it is not known here.</summary>
    public CmdletParameter? Find(string text)
        => Array.Find(_parameters, p => p.Is(text)) ?? Array.Find(Common, p => p.Is(text))
            ?? Array.Find(_parameters, p => p.Name.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            ?? Array.Find(Common, p => p.Name.StartsWith(text, StringComparison.OrdinalIgnoreCase));

    public CmdletParameter? At(int position) => Array.Find(_parameters, p => p.Position == position);

    private static CmdletParameter[] Read(string text)
    {
        var parameters = new List<CmdletParameter>();
        var position = 0;
        foreach (var token in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var names = token.Trim('*', '!').Split('=');
            parameters.Add(new CmdletParameter(names[0], names.Length > 1 ? names[1].Split(',') : [], token[^1] == '!', token[0] == '*' ? position++ : -1));
        }

        return [.. parameters];
    }
}
