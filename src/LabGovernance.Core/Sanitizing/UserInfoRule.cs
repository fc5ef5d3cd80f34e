namespace LabGovernance.Sanitizing;

/// <summary>The password of an address: <c>rtsp://user:«…»@host</c>, or a token alone before the <c>@</c>.</summary>
public sealed record UserInfoRule : Matcher;
