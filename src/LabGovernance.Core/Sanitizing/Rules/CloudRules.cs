using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Clouds and services on the Internet.</summary>
internal static class CloudRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("aws.access-key", "AWS access key id", "KEY_AWS", new TokenRule("AKIA{u16}", "ASIA{u16}"), """
            + aws_access_key_id = «AKIA¦2QWERTYUIOPASDFG»
            + key=«ASIA¦ZXCVBNMLKJHGFDSA»&x
            + "«AKIA¦J7QLM3XVB2CPDWTN»"
            - AKIA2QWERTY
            - XAKIA2QWERTYUIOPASDFG
            - akia2qwertyuiopasdfg
            """),
        Secret("aws.secret-key", "AWS secret access key", "KEY_AWS", new KeyedRule("*awssecretaccesskey", "*awssecretkey", "secretaccesskey") { Value = ValueShape.AtLeast(16) }, """
            + AWS_SECRET_ACCESS_KEY=«wJalrXUtnFEMI/K7MDENG/bPxRfiCYzzKEYaQ2Xs»
            + aws_secret_access_key = «abcdEFGH1234/+abcdEFGH1234abcdEFGH123456»
            + {"SecretAccessKey":"«abcdEFGH1234/+abcdEFGH1234abcdEFGH123456»"}
            - aws_secret_access_key = ${AWS_SECRET}
            - AWS_SECRET_ACCESS_KEY=
            - aws_secret_access_key_file=/run/secrets/aws
            """),
        Secret("openai.key", "OpenAI key", "KEY_OPENAI", new TokenRule("sk-proj-{t40-200}", "sk-svcacct-{t40-200}", "sk-{n48}"), """
            + OPENAI: «sk-¦aB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0cD3eF6gH9iJ2kL5m»
            + «sk-proj-¦aB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0cD3eF6gH9iJ2kL5m»
            + with '«sk-svcacct-¦aB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0cD3eF6gH9iJ2kL5m»'
            - sk-project-plan
            - task-aB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0cD3eF6gH9iJ2kL5m
            - sk-aB3dE6gH9jK2
            """),
        Secret("sendgrid.key", "SendGrid key", "KEY_SENDGRID", new TokenRule("SG.{t22}.{t43}"), """
            + «SG.¦aB3dE6gH9jK2mN5pQ8sTuV.1wX4yZ7aB0cD3eF6gH9iJ2kL5mN8oP1qR4sT7uV0wX3»
            + pw=«SG.¦cB3dE6gH9jK2mN5pQ8sTuV.1wX4yZ7aB0cD3eF6gH9iJ2kL5mN8oP1qR4sT7uV0wX3»;
            + SMTP_PASS="«SG.¦dB3dE6gH9jK2mN5pQ8sTuV.1wX4yZ7aB0cD3eF6gH9iJ2kL5mN8oP1qR4sT7uV0wX3»"
            - SG.aB3dE6gH9jK2mN5pQ8sTuV
            - SG.1.2
            - MSG.aB3dE6gH9jK2mN5pQ8sTuV.1wX4yZ7aB0cD3eF6gH9iJ2kL5mN8oP1qR4sT7uV0wX3
            """),
    ];
}
