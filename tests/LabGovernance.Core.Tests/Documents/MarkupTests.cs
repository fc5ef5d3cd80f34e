using System.Xml.Linq;
using CsCheck;
using LabGovernance.Documents;
using LabGovernance.Sanitizing;

namespace LabGovernance.Core.Tests.Documents;

public sealed class MarkupTests
{
    private static readonly string[] Hostile = ["</td><script>alert(1)</script>", "\" onload=\"alert(1)", "' x='", "<!--", "]]>", "&amp;", "{0}", "}{", "\u202Eevil", "\u0000\u001b[31m"];

    [Fact]
    public void What_somebody_wrote_stays_text_and_an_attribute_stays_one()
        => Gen.OneOf(Gen.String, Gen.Int[0, Hostile.Length - 1].Select(i => Hostile[i])).Sample(text =>
        {
            var element = XElement.Parse(Markup.Of($"<td title=\"{text}\">{text}{Markup.Of($"<b>{text}</b>")}</td>").ToString(), LoadOptions.PreserveWhitespace);
            // A tab or line end in an attribute is read as a space, and a lone surrogate can't be written at all.
            Assert.Equal(Normal(text), Normal(element.Attribute("title")!.Value));
            Assert.Equal(Normal(text), Normal(element.Element("b")!.Value));
            Assert.Equal(["b"], element.Elements().Select(e => e.Name.LocalName));
        });

    private static string Normal(string text) => string.Concat(VisibleText.Of(text).Select(c => char.IsSurrogate(c) || c == '\uFFFD' || char.IsWhiteSpace(c) ? ' ' : c)).Trim();
}
