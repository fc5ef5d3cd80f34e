using LabGovernance.Journal;

namespace LabGovernance.Core.Tests.Journal;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{"b":1,"a":2}""", """{"a":2,"b":1}""")]
    [InlineData("""{ "x" : [ 1 , true , null , "é" ] }""", """{"x":[1,true,null,"é"]}""")]
    [InlineData("\"\\u0041\\/\\u000a\\u0001\"", "\"A/\\n\\u0001\"")]
    [InlineData("[1e3,1E-7,0.000001,1e21,123456789012345680000,-0,4.50,333333333.33333329]", "[1000,1e-7,0.000001,1e+21,123456789012345680000,0,4.5,333333333.3333333]")]
    [InlineData("""{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}""", "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}")]
    public void One_value_has_one_text(string json, string expected) => Assert.Equal(expected, CanonicalJson.From(json));

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("\"\\ud800\"")]
    public void What_has_no_canonical_form_is_refused(string json) => Assert.Throws<FormatException>(() => CanonicalJson.From(json));
}
