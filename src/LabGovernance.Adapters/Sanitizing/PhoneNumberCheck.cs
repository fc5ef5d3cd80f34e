using System.Text;
using PhoneNumbers;

namespace LabGovernance.Adapters.Sanitizing;

/// <summary>Decides with libphonenumber whether what looks like a telephone number with its country is one. Its tables are read at the first question.</summary>
public static class PhoneNumberCheck
{
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            return util.IsValidNumber(util.Parse(Encoding.Latin1.GetString(text), null));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }
}
