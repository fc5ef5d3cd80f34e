namespace LabGovernance.Core.Tests.Sanitizing.Corpus;

/// <summary>Text as a homelab writes it, with what is planted in it. All of it is invented; the forms are those of the vendors' documents, not of our rules.</summary>
internal static class HomelabCorpus
{
    /// <param name="seed">Makes the same texts again.</param>
    /// <param name="rounds">How many of each kind.</param>
    public static IEnumerable<LabelledText> Texts(int seed, int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            var number = (seed * 1000) + (i * 31);
            foreach (var (name, write) in LogTexts.All.Concat(ConfigTexts.All))
            {
                var planter = new Planter(number++);
                write(planter);
                yield return planter.Done($"{name} {i}");
            }
        }
    }

    /// <summary>A credential with its label.</summary>
    public static string Token(Planter p)
    {
        var (family, make) = SecretForms.Tokens[p.Number(0, SecretForms.Tokens.Count)];
        var token = make(p);
        p.Secret(family, SecretForms.Kernel(token));
        return token;
    }

    public static string Password(Planter p, string family = "password") => p.Secret(family, SecretForms.Password(p));
}
