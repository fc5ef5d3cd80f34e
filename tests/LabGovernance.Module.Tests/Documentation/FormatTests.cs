using System.Globalization;
using System.Xml.Linq;

namespace LabGovernance.Module.Tests.Documentation;

public sealed class FormatTests
{
    private const int Screen = 80;

    private static IReadOnlyList<XElement> Views { get; } =
        [.. XDocument.Load(Repository.File("Module", "LabGovernance.format.ps1xml")).Descendants("View")];

    [Fact]
    public void Every_type_that_a_cmdlet_writes_has_a_view()
        => Assert.Empty(ModuleCmdlet.All.Values.SelectMany(c => c.Outputs).Where(o => o.StartsWith("LabGovernance.", StringComparison.Ordinal)).Distinct()
            .Except(Views.Select(TypeOf)));

    [Fact]
    public void Every_view_is_of_a_type_there_is_and_shows_properties_it_has()
        => Assert.All(Views, v =>
        {
            var type = typeof(Lab).Assembly.GetType(TypeOf(v));
            Assert.True(type is not null, $"There is no type {TypeOf(v)}.");
            Assert.All(v.Descendants("PropertyName"), p => Assert.True(type.GetProperty(p.Value) is not null, $"{type.Name} has no {p.Value}."));
        });

    [Fact]
    public void Every_list_that_powershell_makes_up_shows_properties_there_are()
        => Assert.All(XDocument.Load(Repository.File("Module", "LabGovernance.types.ps1xml")).Descendants("Type"), t =>
        {
            var type = typeof(Lab).Assembly.GetType(t.Element("Name")!.Value);
            Assert.True(type is not null, $"There is no type {t.Element("Name")!.Value}.");
            Assert.All(t.Descendants("ReferencedProperties").Elements("Name"), p => Assert.True(type.GetProperty(p.Value) is not null, $"{type.Name} has no {p.Value}."));
        });

    [Fact]
    public void A_table_leaves_its_last_column_room_on_a_screen_of_80()
        => Assert.All(Views.Where(v => v.Element("TableControl") is not null), v =>
        {
            var columns = v.Descendants("TableColumnHeader").ToList();
            var fixedWidth = columns.Sum(c => int.Parse(c.Element("Width")?.Value ?? "0", CultureInfo.InvariantCulture)) + columns.Count - 1;
            Assert.True(fixedWidth <= Screen - 12, $"The view {v.Element("Name")!.Value} leaves {Screen - fixedWidth} columns.");
            Assert.Null(columns[^1].Element("Width"));
        });

    private static string TypeOf(XElement view) => view.Descendants("TypeName").Single().Value;
}
