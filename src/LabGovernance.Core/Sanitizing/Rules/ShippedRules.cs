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
        .. CodeHostRules.All,
        .. PackageRules.All,
        .. HostingRules.All,
        .. ModelRules.All,
        .. CloudProviderRules.All,
        .. TunnelRules.All,
        .. PaymentRules.All,
        .. MessengerRules.All,
        .. NotificationRules.All,
        .. MonitoringRules.All,
        .. MediaRules.All,
        .. AutomationRules.All,
        .. CameraRules.All,
        .. WifiRules.All,
        .. TunnelKeyRules.All,
        .. RouterRules.All,
        .. ConnectionRules.All,
        .. BackupRules.All,
        .. ClusterRules.All,
        .. CredentialRules.All,
        .. IdentityRules.All,
        .. PersonRules.All,
        .. ThingRules.All,
        .. GeneralRules.All,
        .. PersonalRules.All,
    ];
}
