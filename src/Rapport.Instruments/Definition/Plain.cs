using System.Globalization;

namespace Rapport.Instruments;

/// <summary>Numbers as text, the same in every culture and without trailing zeros.</summary>
internal static class Plain
{
    public static string Text(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
