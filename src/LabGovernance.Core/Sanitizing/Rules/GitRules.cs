using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Code hosts and package registries.</summary>
internal static class GitRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("github.token", "GitHub token", "TOKEN_GITHUB", new TokenRule("gh[pousr]_{n36}") { Check = Checks.GitHub }, """
            + git clone https://x-access-token:«ghp_¦zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17»@github.com/a/b
            + export GH_TOKEN=«gho_¦a1B2c3D4e5F6g7H8i9J0k1L2m3N4o50smkjE»
            + {"msg":"line\n«ghs_¦Xy7Yz8Ab9Cd0Ef1Gh2Ij3Kl4Mn5Op60tAkxo»\n"}
            - ghp_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ
            - ghp_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ000000
            - x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
            """),
        Secret("github.fine-grained", "fine-grained GitHub token", "TOKEN_GITHUB", new TokenRule("github_pat_{n22}_{n59}"), """
            + «github_pat_¦11ABCDEFG0aBcDeFgHiJkL_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVW»
            + token is "«github_pat_¦11ABCDEFG0aBcDeFgHiJkL_A123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVW»"
            + x=«github_pat_¦11ABCDEFG0aBcDeFgHiJkL_B123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVW»,y
            - github_pat_11ABCDEFG0aBcDeFgHiJkL
            - github_pat_description_of_a_long_name_that_is_none
            - see github_pat_
            """),
        Secret("gitlab.token", "GitLab token", "TOKEN_GITLAB", new TokenRule("glpat-{t20-64}", "gldt-{t20-64}", "glrt-{t20-64}", "glcbt-{t20-64}", "glptt-{t20-64}", "glsoat-{t20-64}"), """
            + PRIVATE-TOKEN: «glpat-¦aB3dE6gH9jK2mN5pQ8sT»
            + deploy with «gldt-¦xY4zA7bC0dE3fG6hI9jK» now
            + runner "«glrt-¦t1_aB3dE6gH9jK2mN5pQ8sT»"
            - glpat-short
            - the prefix glpat- is new
            - myglpat-aB3dE6gH9jK2mN5pQ8sT
            """),
    ];
}
