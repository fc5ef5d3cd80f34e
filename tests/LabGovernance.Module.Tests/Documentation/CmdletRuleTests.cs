using System.Management.Automation;
using System.Reflection;

namespace LabGovernance.Module.Tests.Documentation;

/// <summary>What every cmdlet of the module has in common.</summary>
public sealed class CmdletRuleTests
{
    // They make a value in memory, or make the lab itself.
    private static readonly string[] WithoutLab = ["New-LabStep", "New-LabCheck", "Initialize-Lab"];

    private static readonly Type[] VerbGroups =
        [typeof(VerbsCommon), typeof(VerbsCommunications), typeof(VerbsData), typeof(VerbsDiagnostic), typeof(VerbsLifecycle), typeof(VerbsOther), typeof(VerbsSecurity)];

    private static IEnumerable<ModuleCmdlet> All => ModuleCmdlet.All.Values;

    [Fact]
    public void Verbs_are_approved_and_nouns_are_of_the_lab_or_its_policy()
    {
        var verbs = VerbGroups.SelectMany(g => g.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(f => f.Name).ToHashSet();

        Assert.All(All, c => Assert.Contains(c.Verb, verbs));
        Assert.All(All, c => Assert.Matches("-(Lab|Cse)[A-Za-z]*$", c.Name));
    }

    [Fact]
    public void What_changes_something_can_be_asked_what_if()
        => Assert.Equal(All.Where(c => c.Changes).Select(c => c.Name), All.Where(c => c.Parameters.ContainsKey("WhatIf")).Select(c => c.Name));

    [Fact]
    public void Every_cmdlet_takes_the_lab_it_works_on()
        => Assert.Equal(WithoutLab.Order(), All.Where(c => !c.Parameters.TryGetValue("Lab", out var lab) || !lab.Aliases.Contains("LabPath")).Select(c => c.Name).Order());

    [Fact]
    public void What_changes_and_writes_nothing_has_PassThru_and_nothing_else_has()
        => Assert.Equal(
            Repository.Pages.Where(p => ModuleCmdlet.All[p.Name].Changes && p.Outputs[0].Name == "None").Select(p => p.Name),
            Repository.Pages.Where(p => ModuleCmdlet.All[p.Name].Parameters.ContainsKey("PassThru")).Select(p => p.Name));

    [Fact]
    public void A_mandatory_parameter_says_at_the_prompt_what_it_wants()
        => Assert.Empty(
            from cmdlet in All
            from parameter in cmdlet.Parameters.Values
            from attribute in parameter.Attributes.OfType<ParameterAttribute>()
            where attribute.Mandatory && string.IsNullOrEmpty(attribute.HelpMessage)
            select $"{cmdlet.Name} -{parameter.Name}");

    [Fact]
    public void Ids_and_infrastructures_are_completed()
        => Assert.Empty(
            from cmdlet in All
            from parameter in cmdlet.Parameters.Values
            where parameter.Name is "Id" or "Infrastructure" && !parameter.Attributes.OfType<ArgumentCompleterAttribute>().Any()
            select $"{cmdlet.Name} -{parameter.Name}");

    [Fact]
    public void A_cmdlet_is_sealed_and_shows_no_type_of_a_package()
        => Assert.All(All, c =>
        {
            Assert.True(c.Type.IsSealed, c.Name);
            Assert.All(c.Parameters.Values, p => Assert.Matches("^(System|LabGovernance)[.]", (p.ParameterType.GetElementType() ?? p.ParameterType).FullName));
        });
}
