using System.Text.Json.Serialization;
using LabGovernance.Plans;

namespace LabGovernance.Changes;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(ActorJsonConverter), typeof(ChangeIdJsonConverter)])]
[JsonSerializable(typeof(Change))]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(ChangeProposed))]
[JsonSerializable(typeof(PlanSet))]
[JsonSerializable(typeof(ChangeJudged))]
[JsonSerializable(typeof(ApprovalRequested))]
[JsonSerializable(typeof(ApprovalGranted))]
[JsonSerializable(typeof(ApprovalUnanswered))]
[JsonSerializable(typeof(ApprovalWaived))]
[JsonSerializable(typeof(ApprovalLapsed))]
[JsonSerializable(typeof(ChangeDenied))]
[JsonSerializable(typeof(RunRefused))]
[JsonSerializable(typeof(RunStarted))]
[JsonSerializable(typeof(RunResumed))]
[JsonSerializable(typeof(RunInterrupted))]
[JsonSerializable(typeof(RunFailed))]
[JsonSerializable(typeof(StepStarted))]
[JsonSerializable(typeof(StepFinished))]
[JsonSerializable(typeof(StepSkipped))]
[JsonSerializable(typeof(RollbackStarted))]
[JsonSerializable(typeof(RollbackFinished))]
[JsonSerializable(typeof(RollbackFailed))]
[JsonSerializable(typeof(WindowOpened))]
[JsonSerializable(typeof(WindowExtended))]
[JsonSerializable(typeof(WindowJudged))]
[JsonSerializable(typeof(EvidenceGathered))]
[JsonSerializable(typeof(ChangeClosed))]
[JsonSerializable(typeof(ChangeStopped))]
internal sealed partial class ChangeJsonContext : JsonSerializerContext;
