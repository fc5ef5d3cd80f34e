using System.Collections.Immutable;
using static LabGovernance.Sanitizing.SanitizeRule;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Keys, hashes of passwords, signed tokens.</summary>
internal static class KeyMaterialRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        Secret("key.private", "private key", "PRIVATE_KEY", new BlockRule("PRIVATE KEY", "PRIVATE KEY BLOCK", "OpenVPN Static key V1"), """
            + -----BEGIN OPENSSH PRIVATE KEY-----⏎«b3BlbnNzaC1rZXktdjEAAAAABG5vbmU¦AAAAEbm9uZQ»⏎-----END OPENSSH PRIVATE KEY-----⏎
            + {"key":"-----BEGIN PRIVATE KEY-----\n«MIIEvQIBADANBgkqhkiG9w0BAQEFAASC¦BKcwggSj»\n-----END PRIVATE KEY-----\n"}
            + -----BEGIN OpenVPN Static key V1-----⏎«0123456789abcdef0123456789abcdef⏎fedcba9876543210fedcba9876543210»⏎-----END OpenVPN Static key V1-----
            - -----BEGIN CERTIFICATE-----⏎MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBa⏎-----END CERTIFICATE-----
            - -----BEGIN PUBLIC KEY-----⏎MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE⏎-----END PUBLIC KEY-----
            - ----- BEGIN PRIVATE KEY
            """),
        Secret("key.age", "age private key", "PRIVATE_KEY", new TokenRule("AGE-SECRET-KEY-1{u50-60}"), """
            + «AGE-SECRET-KEY-¦1QQPQQZQRQYQ9Q8Q7Q6Q5Q4Q3Q2Q0QSQJQNQ5Q4QKQHQCQEQ6QMQUQAQ7»
            + key: «AGE-SECRET-KEY-¦1AQPQQZQRQYQ9Q8Q7Q6Q5Q4Q3Q2Q0QSQJQNQ5Q4QKQHQCQEQ6QMQUQAQ7»
            + "«AGE-SECRET-KEY-¦1BQPQQZQRQYQ9Q8Q7Q6Q5Q4Q3Q2Q0QSQJQNQ5Q4QKQHQCQEQ6QMQUQAQ7»"
            - AGE-SECRET-KEY-1
            - age1qqpqqzqrqyq9q8q7q6q5q4q3q2q0qsqjqnq5q4qkqhqcqeq6qmquqaq7q8q9q
            - AGE-SECRET-KEY-1QQPQQZQRQYQ9Q8Q7
            """),
        Secret("jwt", "signed token (JWT)", "JWT", new TokenRule("eyJ{t12-4000}.eyJ{t8-8000}.{t10-2000}", "eyJ{t12-4000}.{t8-8000}.{t10-2000}") { Check = Checks.Jwt }, """
            + «eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.¦eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U»
            + x=«eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.¦eyJpc3MiOiJhYmMifQ.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U»&y
            + "«eyJhbGciOiJFUzI1NiJ9.¦eyJpc3MiOiJ4eXoifQ.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U»"
            - eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9
            - eyJzdGF0ZSI6Im9uIiwiYSI6MX0.not.a-token
            - eye.of.the-tiger-and-more
            """),
        Secret("password.hash", "hash of a password", "PASSWORD_HASH", new FormRule(Form.PasswordHash), """
            + root:«$6$aB3dE6gH$aB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0cD3eF6gH9iJ2kL5mN8oP1qR4sT7uV0wX3yA6aB3dE6gH9jK2mN5pQ8sT»:19000:0:99999:7:::
            + admin:«$2y$05$aB3dE6gH9jK2mN5pQ8sTuV1wX4yZ7aB0cD3eF6gH9iJ2kL5mN8oP1»
            + hash «$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$RdescudvJCsgt3ub+b5dWRWJTmaaJObG»
            - echo $6
            - cost $2.50 and $1.20
            - $PATH:$HOME/bin
            """),
    ];
}
