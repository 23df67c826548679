using System.Globalization;

namespace Rapport.Web.Guessing;

/// <summary>Figures as they stand in a sentence: no more digits than a person can use.</summary>
internal static class GuessFigures
{
    public static string Points(double value) => value < 0.5 ? "less than half a point" : value is >= 0.95 and < 1.05 ? "1 point" : value.ToString("0.#", CultureInfo.InvariantCulture) + " points";

    public static string Signed(double value) => Math.Abs(value) < 0.05 ? "0" : value.ToString("+0.#;\u22120.#", CultureInfo.InvariantCulture);

    public static string Correlation(double value) => value.ToString("0.0;\u22120.0", CultureInfo.InvariantCulture);
}
