namespace LabGovernance.Policy.Linting;

/// <summary>A policy, and where each of its values stands in its file.</summary>
public sealed class PolicyDocument
{
    private readonly IReadOnlyDictionary<string, PolicyPlace> _places;

    public PolicyDocument(CsePolicy policy, IReadOnlyDictionary<string, PolicyPlace> places)
    {
        Policy = policy ?? throw new ArgumentNullException(nameof(policy));
        _places = places ?? throw new ArgumentNullException(nameof(places));
    }

    public CsePolicy Policy { get; }

    /// <summary>Where a value stands; for one that is left out, where the mapping stands that it would belong to.</summary>
    public PolicyPlace PlaceOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        for (var at = path; at.Length > 0; at = at[..Math.Max(at.LastIndexOfAny(['.', '[']), 0)])
        {
            if (_places.TryGetValue(at, out var place))
                return place with { Path = path };
        }

        return new PolicyPlace(path, 1, 1);
    }
}
