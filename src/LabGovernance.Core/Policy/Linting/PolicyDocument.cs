namespace LabGovernance.Policy.Linting;

/// <summary>A policy, and where each of its values stands in its file.</summary>
public sealed class PolicyDocument
{
    private readonly Lazy<IReadOnlyDictionary<string, PolicyPlace>> _places;

    /// <param name="policy">The policy.</param>
    /// <param name="places">Tells where its values stand; asked once, when the first place is.</param>
    public PolicyDocument(CsePolicy policy, Func<IReadOnlyDictionary<string, PolicyPlace>> places)
    {
        Policy = policy ?? throw new ArgumentNullException(nameof(policy));
        _places = new(places ?? throw new ArgumentNullException(nameof(places)));
    }

    public CsePolicy Policy { get; }

    /// <summary>Where a value stands; for one that is left out, where the mapping stands that it would belong to.</summary>
    public PolicyPlace PlaceOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        for (var at = path; at.Length > 0; at = at[..Math.Max(at.LastIndexOfAny(['.', '[']), 0)])
        {
            if (_places.Value.TryGetValue(at, out var place))
                return place with { Path = path };
        }

        return new PolicyPlace(path, 1, 1);
    }
}
