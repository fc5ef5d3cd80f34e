using System.Globalization;

namespace LabGovernance.Host.Terminal;

/// <summary>The culture by which the engine lays text out.</summary>
internal static class LayoutCulture
{
    /// <summary>
    /// Where none is set (LANG is C or empty), takes English words with the invariant numbers and dates: the engine breaks lines between words
    /// only in languages it knows.
    /// </summary>
    public static void Choose()
    {
        if (!CultureInfo.CurrentCulture.Equals(CultureInfo.InvariantCulture))
            return;
        try
        {
            var culture = (CultureInfo)CultureInfo.GetCultureInfo("en-US").Clone();
            culture.DateTimeFormat = CultureInfo.InvariantCulture.DateTimeFormat;
            culture.NumberFormat = CultureInfo.InvariantCulture.NumberFormat;
            CultureInfo.CurrentCulture = culture;
            CultureInfo.DefaultThreadCurrentCulture = culture;
        }
        catch (CultureNotFoundException)
        {
            // A system without culture data has only the invariant one; lines then break anywhere.
        }
    }
}
