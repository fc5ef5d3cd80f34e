using LabGovernance.Journal;

namespace LabGovernance.Core.Tests.Journal;

public sealed class RetentionCutTests
{
    [Fact]
    public void What_is_over_goes_up_to_its_age()
        => Assert.Equal(new RetentionCut(10, null), RetentionCut.Of(10, [new("CHG-0001", 1, 10, false), new("sessions", 2, 99, false)]));

    [Fact]
    public void What_is_open_stays_with_all_that_came_after_it_began()
        => Assert.Equal(new RetentionCut(4, "CHG-0002"), RetentionCut.Of(10, [new("CHG-0001", 1, 3, false), new("CHG-0002", 5, 6, true)]));

    [Fact]
    public void Nothing_is_cut_in_two_also_not_by_what_another_holds()
        => Assert.Equal(
            new RetentionCut(2, "CHG-0001"), RetentionCut.Of(10, [new("CHG-0001", 3, 8, false), new("CHG-0002", 7, 11, false), new("CMD-1", 1, 2, false)]));
}
