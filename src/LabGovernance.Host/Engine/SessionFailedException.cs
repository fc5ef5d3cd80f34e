namespace LabGovernance.Host.Engine;

/// <summary>The engine or the module could not be made ready; the message is meant for the operator.</summary>
internal sealed class SessionFailedException(string message, Exception inner) : Exception(message, inner);
