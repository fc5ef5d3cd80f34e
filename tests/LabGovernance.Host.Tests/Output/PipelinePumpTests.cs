using LabGovernance.Pipeline;

namespace LabGovernance.Host.Tests.Output;

public sealed class PipelinePumpTests
{
    [Fact]
    public void What_was_said_during_work_that_never_waited_is_said_before_its_result()
    {
        var seen = new List<string>();

        PipelinePump.Run(async () => seen.Add(await PipelinePump.AfterItsPosts(Work())));

        Assert.Equal(["a line", "the result"], seen);

        Task<string> Work()
        {
            SynchronizationContext.Current!.Post(_ => seen.Add("a line"), null);
            return Task.FromResult("the result");
        }
    }
}
