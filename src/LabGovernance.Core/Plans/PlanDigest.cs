using System.Security.Cryptography;
using System.Text;
using LabGovernance.Changes;
using LabGovernance.Journal;

namespace LabGovernance.Plans;

/// <summary>One plan, one digest: any edit of a step, a rollback or a check gives another.</summary>
internal static class PlanDigest
{
    public static string Of(Plan plan)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.From(ChangeJson.Write(plan)))));
}
