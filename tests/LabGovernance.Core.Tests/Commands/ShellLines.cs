using System.Globalization;

namespace LabGovernance.Core.Tests.Commands;

/// <summary>Makes lines that bash runs, out of programs that only write down how they were called.</summary>
internal sealed class ShellLines(Random random)
{
    private const int Deepest = 2;

    private static readonly string[] Texts = ["a", "b1", "x.y", "-n", "--opt=v", "-rf", "k=v", "a/b", "7", "%", "a-b", "@", "a:b", ",", "]", "x]y"];

    private static readonly string[] Quotable = ["a b", "", ";", "|", "$x", "*", "#", "a'b", "a\"b", "\\", "&&", "<", "(", "{", "~", "rm -rf", "a;b", "`", "!", "a\tb", "é", "$(alpha)"];

    public static IReadOnlyList<string> Programs { get; } = ["alpha", "beta", "gamma"];

    public string Next() => List(0);

    private string List(int depth)
    {
        var line = Pipeline(depth);
        for (var more = random.Next(depth == 0 ? 3 : 2); more > 0; more--)
            line += Pick(" ; ", ";", " && ", "&&", " || ", "\n", "; ", depth == 0 ? " & " : " ; ") + Pipeline(depth);
        return line;
    }

    private string Pipeline(int depth)
    {
        var line = (random.Next(12) == 0 ? "! " : string.Empty) + Command(depth);
        for (var more = random.Next(5) == 0 ? 1 : 0; more > 0; more--)
            line += Pick(" | ", "|", " |\n") + Command(depth);
        return line;
    }

    private string Command(int depth)
    {
        if (depth >= Deepest || random.Next(4) > 0)
            return random.Next(4) == 0 ? Wrapped(depth) : Simple(depth);
        var inner = depth + 1;
        // bash 5.2 loses a ';' after a here-document within "$( )", so they stand at the top only.
        return random.Next(depth == 0 ? 15 : 13) switch
        {
            0 => $"{{ {List(inner)}\n}}",
            1 => $"( {List(inner)} )",
            2 => $"({List(inner)}\n)",
            3 => $"if {List(inner)}\nthen {List(inner)}\nelse {List(inner)}\nfi",
            4 => $"if true; then {List(inner)}\nfi{Redirection()}",
            5 => $"for v in {Words(inner, 3)}; do {List(inner)}\ndone",
            6 => $"for v in {Words(inner, 2)}\ndo\n{Program()} \"$v\" $v\ndone",
            7 => $"case {Word(inner)} in {Word(depth)}) {List(inner)}\n;; *) {List(inner)}\n;; esac",
            8 => $"case x in x|y) {List(inner)}\n;;\nesac",
            9 => $"while {Simple(depth)} && false; do {List(inner)}\ndone",
            10 => $"until true; do {List(inner)}\ndone",
            11 => $"f{depth}() {{ {List(inner)}\n}}\nf{depth} {Word(inner)}",
            12 => $"trap {Quoted(List(inner))} EXIT",
            13 => $"{Program()} <<E\n{Word(Deepest)} $({Simple(Deepest)})\nE\n{Simple(depth)}",
            _ => $"{Program()} <<'E'\n$({Program()}) '\nE\n{Simple(depth)}",
        };
    }

    private string Wrapped(int depth) => random.Next(20) switch
    {
        0 => $"env {Simple(Deepest)}",
        1 => $"env A=b -- {Program()} {Words(Deepest, 2)}",
        2 => $"env -u A {Program()} {Words(Deepest, 2)}",
        3 => $"nice {Program()} {Words(Deepest, 2)}",
        4 => $"nice -n 5 {Program()} {Words(Deepest, 2)}",
        5 => $"timeout 5 {Program()} {Words(Deepest, 2)}",
        6 => $"nohup {Program()} {Words(Deepest, 2)}",
        7 => $"command {Program()} {Words(Deepest, 2)}",
        8 => $"time {Program()} {Words(Deepest, 2)}",
        9 => $"eval {Program()} {Words(Deepest, 2)}",
        10 => $"eval {Quoted(List(depth + 1))}",
        11 => $"sh -c {Quoted(Program() + " a 'b c' \"d\"")}",
        12 => $"bash -c {Quoted(List(depth + 1))} x y",
        13 => $"echo {Words(Deepest, 2)} | xargs {Program()} {Words(Deepest, 1)}",
        14 => $"printf 'p q\\n' | xargs -n1 {Program()} z",
        15 => $"printf 'a\\0b' | xargs -0 {Program()} {Words(Deepest, 1)}",
        16 => $"find . -maxdepth 0 -exec {Program()} a {{}} \\;",
        17 => $"find . -maxdepth 0 -exec {Program()} {Words(Deepest, 1)} {{}} +",
        18 => $"bash <<< {Quoted(Simple(Deepest))}",
        _ => $"echo {Quoted(Program() + " a b")} | bash",
    };

    private string Simple(int depth)
    {
        var line = random.Next(8) == 0 ? $"{Pick("A", "B_1", "x")}={(random.Next(3) == 0 ? string.Empty : Word(depth))} " : string.Empty;
        if (line.Length > 0 && random.Next(3) == 0)
            return line.TrimEnd();
        line += Program() + (random.Next(6) == 0 ? string.Empty : Blank() + Words(depth, 3));
        return line + (random.Next(5) == 0 ? Redirection() : string.Empty);
    }

    private string Program() => random.Next(8) switch
    {
        0 => "'alpha'",
        1 => "be\"ta\"",
        2 => "g\\amma",
        3 => "al''pha",
        _ => Programs[random.Next(Programs.Count)],
    };

    private string Redirection() => Pick(" > out", " >> out", " 2>&1", " 2> out", " < in", " >| out", " 2>/dev/null", " <<< w", " > out 2>&1", " 3> out", " >'o u t'");

    private string Words(int depth, int most)
    {
        var words = new List<string>();
        for (var more = random.Next(1, most + 1); more > 0; more--)
            words.Add(Word(depth));
        return string.Join(Blank(), words);
    }

    private string Word(int depth)
    {
        var word = Piece(depth);
        while (random.Next(4) == 0)
            word += Piece(depth);
        return word;
    }

    private string Piece(int depth) => random.Next(depth < Deepest ? 24 : 20) switch
    {
        < 8 => Pick(Texts),
        < 11 => Quoted(Pick(Quotable)),
        < 13 => DoubleQuoted(Pick(Quotable)),
        13 => Escaped(Pick(Quotable)),
        14 => Pick("$'a\\tb'", "$'\\x41'", "$'it\\'s'", "$'\\101'"),
        15 => Pick("$A", "${A}", "\"$A\"", "${A:-d}", "\"${A:-d e}\"", "${#A}", "$#", "$?", "\"$@\"", "${A%x}"),
        16 => Pick("{p,q}", "{1..3}", "a{,b}c", "{p,q}{r,s}", "{}", "{p}"),
        17 => Pick("$((1+2))", "$(( 2 * (3 + 4) ))"),
        18 => Pick("*", "i?", "[i]n", "~", "*.none"),
        19 => Pick("''", "\"\"", "\\\n"),
        20 => $"$({Inner(depth)})",
        21 => $"\"$({Inner(depth)})\"",
        22 => $"`{Programs[random.Next(Programs.Count)]} a`",
        _ => $"${{A:-$({Simple(Deepest)})}}",
    };

    private string Inner(int depth) => random.Next(3) == 0 ? List(depth + 1) : Simple(depth + 1);

    private string Blank() => Pick(" ", " ", " ", "  ", "\t", " \\\n ");

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private static string Quoted(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private static string DoubleQuoted(string text)
        => string.Create(CultureInfo.InvariantCulture, $"\"{string.Concat(text.Select(c => c is '"' or '\\' or '$' or '`' ? "\\" + c : c.ToString()))}\"");

    private static string Escaped(string text) => text.Length == 0 ? "''" : string.Concat(text.Select(c => "\\" + c));
}
