namespace Rapport.Care.Tests;

/// <summary>The languages of the client pages.</summary>
internal static class ClientLanguages
{
    public static readonly string[] All = ["en", "es", "ar"];
}
