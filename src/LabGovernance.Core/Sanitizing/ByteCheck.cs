namespace LabGovernance.Sanitizing;

/// <summary>True when the bytes are what they look like.</summary>
public delegate bool ByteCheck(ReadOnlySpan<byte> value);
