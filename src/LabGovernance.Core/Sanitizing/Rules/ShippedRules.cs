using System.Collections.Immutable;

namespace LabGovernance.Sanitizing.Rules;

/// <summary>Every rule that comes with the program, family by family.</summary>
public static class ShippedRules
{
    public static ImmutableArray<SanitizeRule> All { get; } =
    [
        .. GitRules.All,
        .. CloudRules.All,
        .. ChatRules.All,
        .. HomeRules.All,
        .. NetworkRules.All,
        .. DatabaseRules.All,
        .. KeyMaterialRules.All,
        .. GeneralRules.All,
        .. PersonalRules.All,
    ];
}
