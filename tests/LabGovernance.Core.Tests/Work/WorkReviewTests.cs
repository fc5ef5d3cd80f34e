using LabGovernance.Work;

namespace LabGovernance.Core.Tests.Work;

public sealed class WorkReviewTests
{
    [Fact]
    public void What_is_late_nobodys_double_or_done_too_soon_is_found_and_the_rest_is_not()
    {
        var document = new WorkDocument
        {
            Path = "/srv/lab/PENDING-WORK.md",
            Text = "",
            Items =
            [
                Item(10, "ID-0301") with { Target = new(2026, 3, 1), Owner = "ana" },
                Item(20, "ID-0302"),
                Item(30, "ID-0303") with { Section = WorkSection.NearTerm, Target = new(2026, 3, 3) },
                Item(40, "TD-001") with { Section = WorkSection.Completed, IsDone = true, OpenTodos = 1, DoneTodos = 4, Target = new(2026, 1, 1) },
                Item(50, "TD-002") with { Section = WorkSection.Completed, IsDone = true, DoneTodos = 4 },
                Item(60, "ID-0303") with { Section = WorkSection.LongTerm },
                Item(70, null) with { Section = WorkSection.MidTerm },
            ],
        };

        var found = WorkReview.Look(document.AsOf(new(2026, 3, 2)), "PENDING-WORK.md");

        Assert.Equal([(10, "work.overdue"), (20, "work.no-owner"), (40, "work.open-todos"), (60, "work.double")], found.Select(f => (f.Line, f.Code)));
        Assert.All(found, f => Assert.Equal("PENDING-WORK.md", f.Document));
        Assert.Equal("Complete-LabWork ID-0301, or Set-LabWork ID-0301 -Target DATE", found[0].Next);
    }

    private static WorkItem Item(int line, string? id) => new() { Id = id, Title = "Owner's <work>", Section = WorkSection.Active, SectionHeading = "Active", Fields = [], Line = line };
}
