using System.Text;
using LabGovernance.Testing;

namespace LabGovernance.Module.Tests.Sanitizing;

public sealed class SanitizeTests : IDisposable
{
    private const string Key = "'-----BEGIN PRIVATE KEY-----', 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ', '-----END PRIVATE KEY-----'";

    private readonly ModuleSession _session = new();
    private readonly string _folder = TemporaryFolders.New();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void Strings_of_the_pipeline_are_the_lines_of_one_text()
    {
        Assert.Equal("a <EMAIL_1>\nb <EMAIL_2> <EMAIL_1>", Text("'a jane@mail.example-home.org', 'b joe@mail.example-home.org jane@mail.example-home.org' | Invoke-LabSanitize -AsText"));
        Assert.DoesNotContain("MIIEvQ", Text($"{Key} | Invoke-LabSanitize -AsText"), StringComparison.Ordinal);
        Assert.Equal(3, _session.Run($"{Key} | Invoke-LabSanitize -AsText -Separate").Count);
        Assert.Equal("x\n\ny", Text("'x', '', 'y' | Invoke-LabSanitize -AsText"));
        Assert.Empty(_session.Run("@() | Invoke-LabSanitize"));
    }

    [Fact]
    public void The_result_counts_and_never_tells()
    {
        var result = _session.Run("'password: hunter2!!', 'jane@mail.example-home.org' | Invoke-LabSanitize").Single();

        Assert.Equal("email 1 password 1", Text("($r = 'password: hunter2!!', 'jane@mail.example-home.org' | Invoke-LabSanitize).Counts.GetEnumerator() | ForEach-Object { $all += \"$($_.Key) $($_.Value) \" }; $all.Trim()"));
        Assert.Equal(2, result.Properties["Total"].Value);
        var shown = string.Concat(result.Properties.Select(p => $"{p.Name}={p.Value}\n"));
        Assert.DoesNotContain("hunter2", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("jane", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_become_lines_of_JSON()
        => Assert.Equal(
            "{\"user\":\"<USER_1>\",\"password\":\"<PASSWORD_1>\",\"n\":1}\n{\"mail\":\"<EMAIL_1>\"}",
            Text("[pscustomobject][ordered]@{ user = 'ana'; password = 'hunter2!!'; n = 1 }, @{ mail = 'jane@mail.example-home.org' } | Invoke-LabSanitize -AsText"));

    [Fact]
    public void Files_keep_their_layout_and_encoding_below_a_destination()
    {
        Write("logs/a/x.log", "password: hunter2!!\r\n", Encoding.Unicode);
        Write("logs/y.log", "password: hunter2!!\n", new UTF8Encoding(true));
        Write("logs/.git/z.log", "password: hunter2!!\n", Encoding.UTF8);

        var results = _session.Run($"Invoke-LabSanitize -Path '{_folder}/logs' -Recurse -Destination '{_folder}/out'");

        Assert.Equal(2, results.Count);
        Assert.Equal([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("password: <PASSWORD_1>\r\n")], File.ReadAllBytes(Path.Combine(_folder, "out", "a", "x.log")));
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "password: <PASSWORD_1>\n"u8], File.ReadAllBytes(Path.Combine(_folder, "out", "y.log")));
        Assert.Equal("FileExists", _session.ErrorId($"Invoke-LabSanitize -LiteralPath '{_folder}/logs' -Recurse -Destination '{_folder}/out'"));
    }

    [Fact]
    public void Files_come_down_the_pipeline_and_by_wildcard()
    {
        Write("a.log", "password: hunter2!!", Encoding.UTF8);
        Write("b.log", "nothing", Encoding.UTF8);

        Assert.Equal(["password: <PASSWORD_1>", "nothing"], _session.Run($"[IO.FileInfo[]]('{_folder}/a.log', '{_folder}/b.log') | Invoke-LabSanitize -AsText").Select(o => o.ToString()));
        Assert.Equal(2, _session.Run($"Invoke-LabSanitize -Path '{_folder}/*.log'").Count);
    }

    [Theory]
    [InlineData("Invoke-LabSanitize -Path 'FOLDER/none.log'", "TextNotFound")]
    [InlineData("Invoke-LabSanitize -LiteralPath 'FOLDER/none.log'", "TextNotFound")]
    [InlineData("Invoke-LabSanitize -Path 'FOLDER'", "TextIsFolder")]
    [InlineData("Invoke-LabSanitize -Path 'FOLDER/bin'", "TextIsBinary")]
    [InlineData("\"a`0b\" | Invoke-LabSanitize", "TextIsBinary")]
    [InlineData("'x' | Invoke-LabSanitize -Rule no.such", "SanitizeRuleNotFound")]
    [InlineData("'x' | Invoke-LabSanitize -AsText -AsReport", "OutputInvalid")]
    [InlineData("'x' | Invoke-LabSanitize -Case c -Lab 'FOLDER/nowhere'", "LabNotFound")]
    [InlineData("'x' | Invoke-LabSanitize -Lab 'FOLDER'", "LabNotFound")]
    [InlineData("'{}' | Invoke-LabSanitize -AsAnswer", "SanitizeRequestInvalid")]
    [InlineData("'x' | Restore-LabSanitized -Case c -Lab 'LAB'", "CaseNotFound")]
    [InlineData("'x' | Invoke-LabSanitize -Case '../c' -Lab 'LAB'", "CaseNameInvalid")]
    [InlineData("'password: hunter2!!' | Test-LabSanitize", "PrivateDataFound")]
    [InlineData("Get-LabSanitizeRule no.such", "SanitizeRuleNotFound")]
    [InlineData("Clear-LabCase none -Lab 'LAB'", "CaseNotFound")]
    [InlineData("Clear-LabCase none -WhatIf -Lab 'LAB'", "CaseNotFound")]
    public void What_can_not_be_done_is_refused(string script, string code)
    {
        Write("bin", "a\0b", Encoding.UTF8);
        var lab = script.Contains("LAB'", StringComparison.Ordinal) ? TemporaryLab.New() : "";

        Assert.Equal(code, _session.ErrorId(script.Replace("FOLDER", _folder, StringComparison.Ordinal).Replace("'LAB'", $"'{lab}'", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_refused_text_emits_nothing_and_the_others_go_on()
    {
        Write("bin", "a\0b", Encoding.UTF8);
        Write("log", "mail jane@mail.example-home.org", Encoding.UTF8);

        Assert.Equal("mail <EMAIL_1>", Text($"Invoke-LabSanitize -Path '{_folder}/bin', '{_folder}/log' -AsText -ErrorAction SilentlyContinue"));
    }

    [Fact]
    public void What_if_reads_writes_and_records_nothing()
    {
        var lab = TemporaryLab.New();

        Assert.Empty(_session.Run($"'password: hunter2!!' | Invoke-LabSanitize -Case c -Destination '{_folder}/out.txt' -WhatIf -Lab '{lab}'"));
        Assert.False(File.Exists(Path.Combine(_folder, "out.txt")));
        Assert.False(Directory.Exists(Path.Combine(lab, ".lab")));
    }

    [Fact]
    public void In_a_lab_its_secrets_go_and_what_leaves_is_on_record()
    {
        var lab = TemporaryLab.New();
        File.WriteAllText(Path.Combine(lab, ".env"), "DB_PASSWORD=kz8Lq2mWx9!\n");

        Assert.Equal("in base64 <KNOWN_1> and <KNOWN_2>", Text($"\"in base64 $([Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes('kz8Lq2mWx9!'))) and kz8Lq2mWx9!\" | Invoke-LabSanitize -AsText -Purpose forum -Lab '{lab}'"));
        var data = Text($"(Get-LabJournal -Kind egress.prepared -Lab '{lab}').Data");
        Assert.Contains("\"purpose\":\"forum\"", data, StringComparison.Ordinal);
        Assert.Contains("\"counts\":{\"known\":2}", data, StringComparison.Ordinal);
        Assert.DoesNotContain("kz8", data, StringComparison.Ordinal);
        Assert.Equal("SecretsUnreadable", _session.ErrorId($"'x' | Invoke-LabSanitize -Lab '{WithoutSecrets(lab)}'"));
    }

    [Fact]
    public void An_answer_is_turned_back_and_its_commands_are_judged()
    {
        var lab = TemporaryLab.WithPolicy(requiresApproval: true);
        Assert.Equal("ssh <EMAIL_1>", Text($"'ssh jane@mail.example-home.org' | Invoke-LabSanitize -Case c -AsText -Lab '{lab}'"));

        Assert.Equal("mail jane@mail.example-home.org now", Text($"'mail <EMAIL_1> now' | Restore-LabSanitized -Case c -Lab '{lab}'"));
        Assert.Equal("PlaceholderUnknown", _session.ErrorId($"'mail <EMAIL_2>' | Restore-LabSanitized -Case c -Lab '{lab}'"));
        var rulings = _session.Run($"'dotnet --version', 'rm -rf / <EMAIL_1>' | Restore-LabSanitized -Case c -Judge -Infrastructure tools -Lab '{lab}'");
        Assert.Equal(["Ask", "Redline"], rulings.Select(r => r.Properties["Effect"].Value.ToString()));
        Assert.Equal(1, _session.Run($"Get-LabCase c -Lab '{lab}'").Single().Properties["Placeholders"].Value);
        _session.Run($"Get-LabCase -Lab '{lab}' | Clear-LabCase -Lab '{lab}'");
        Assert.Empty(_session.Run($"Get-LabCase -Lab '{lab}'"));
    }

    [Fact]
    public void An_AI_is_not_shown_what_was_taken_out()
    {
        Assert.Equal("ValuesNeedHuman", _session.ErrorId("$env:LAB_ACTOR = 'ai:t'; try { 'x' | Invoke-LabSanitize -AsReport -ShowValues } finally { $env:LAB_ACTOR = $null }"));
        Assert.Equal("ValuesNeedHuman", _session.ErrorId("$env:LAB_ACTOR = 'ai:t'; try { 'x' | Restore-LabSanitized -Case c } finally { $env:LAB_ACTOR = $null }"));
    }

    [Fact]
    public void A_report_shows_dots_and_a_page_is_the_owners()
    {
        Write("a.log", "x\npassword: hunter2!!\n", Encoding.UTF8);

        Assert.Contains("2 password: «•••••••••»", Text($"(Invoke-LabSanitize -Path '{_folder}/a.log' -AsReport) -join '|'"), StringComparison.Ordinal);
        _session.Run($"Invoke-LabSanitize -Path '{_folder}/a.log' -Html '{_folder}/r.html'");
        Assert.Contains("<mark title=\"password\">", File.ReadAllText(Path.Combine(_folder, "r.html")), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", File.ReadAllText(Path.Combine(_folder, "r.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_scan_says_where_and_by_which_rule()
    {
        Write("a.log", "x\n  password: hunter2!!\n", Encoding.UTF8);

        var finding = _session.Run($"Test-LabSanitize -Path '{_folder}/a.log' -ErrorAction SilentlyContinue").Single();

        Assert.Equal("2 13 password", $"{finding.Properties["Line"].Value} {finding.Properties["Column"].Value} {finding.Properties["Rule"].Value}");
        Assert.False((bool)_session.Run($"Test-LabSanitize -Path '{_folder}/a.log' -Quiet").Single().BaseObject);
        Assert.True((bool)_session.Run("'all is well' | Test-LabSanitize -Quiet").Single().BaseObject);
        Assert.True((bool)_session.Run($"Test-LabSanitize -Path '{_folder}/a.log' -SkipRule * -Quiet").Single().BaseObject);
    }

    [Fact]
    public void The_webhook_is_answered()
        => Assert.Equal(
            "{\"sanitized\":\"password: \\u003CPASSWORD_1\\u003E\",\"meta\":{\"redactions\":[\"password\"],\"length\":22}}",
            Text("'{\"logs\": \"password: hunter2!!\"}' | Invoke-LabSanitize -AsAnswer"));

    [Fact]
    public void Rules_of_the_lab_are_used_and_listed()
    {
        var lab = TemporaryLab.New();
        File.WriteAllText(Path.Combine(lab, "sanitize.yaml"), """
            version: "1.0"
            rules:
              - { id: lab.badge, description: door badge, keywords: [badge], pattern: '[A-Z]{2}\d{6}', placeholder: BADGE, tests: { match: ["badge «AB123456»"] } }
            allow:
              - { rule: email }
            """);

        Assert.Equal("badge <BADGE_1> of jane@mail.example-home.org", Text($"'badge AB123456 of jane@mail.example-home.org' | Invoke-LabSanitize -AsText -Lab '{lab}'"));
        Assert.Equal("door badge", Text($"(Get-LabSanitizeRule lab.* -Lab '{lab}').Description"));
        Assert.NotEmpty(_session.Run("Get-LabSanitizeRule g* -Sensitivity Secret"));
    }

    private static string WithoutSecrets(string lab)
    {
        var path = Path.Combine(lab, "lab.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("sanitizer:", "sanitizer:\n  secrets: [nowhere.env]", StringComparison.Ordinal));
        return lab;
    }

    private string Text(string script) => _session.Run(script).Single().ToString()!;

    private void Write(string name, string text, Encoding encoding)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, encoding);
    }
}
