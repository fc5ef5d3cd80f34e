namespace LabGovernance.Sanitizing;

/// <summary>The forms that a <see cref="FormRule"/> knows.</summary>
public enum Form
{
    Email,
    PublicIPv4,
    PublicIPv6,
    Mac,
    PaymentCard,
    Iban,

    /// <summary>Two decimal degrees with four digits or more after the point, with a comma between them.</summary>
    Coordinates,

    /// <summary>With the sign + before the country code.</summary>
    Phone,

    /// <summary>A crypt(3) or PHC string: <c>$2y$</c>, <c>$6$</c>, <c>$argon2id$</c>.</summary>
    PasswordHash,

    /// <summary>What follows <c>Bearer</c>, <c>Basic</c> or <c>Token</c>.</summary>
    AuthorizationScheme,
}
