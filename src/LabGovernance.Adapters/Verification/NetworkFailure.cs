using System.Net.Sockets;
using LabGovernance.Verification;

namespace LabGovernance.Adapters.Verification;

/// <summary>Whose fault a failed connection is: the target's, or that of the place we look from.</summary>
internal static class NetworkFailure
{
    public static Observation Observe(string subject, SocketException failure) => failure.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => Failed($"{subject} refused the connection."),
        SocketError.ConnectionReset or SocketError.ConnectionAborted => Failed($"{subject} broke off the connection."),
        SocketError.HostUnreachable or SocketError.HostDown => Failed($"{subject} can't be reached: the host does not answer."),
        SocketError.TimedOut => Failed($"{subject} gave no answer in the time the system allows."),
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData or SocketError.NoRecovery
            => NoData($"{subject} could not be looked at: its name did not resolve ({failure.Reason()})."),
        _ => NoData($"{subject} could not be looked at: {failure.Reason()}."),
    };

    private static Observation Failed(string detail) => new(CheckResult.Failed, detail);

    private static Observation NoData(string detail) => new(CheckResult.NoData, detail);
}
