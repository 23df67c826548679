namespace Rapport.Web.Hosting;

/// <summary>A way back that stays in this program.</summary>
internal static class LocalPath
{
    public static bool Is(string? path) => path is "/" or ['/', not '/' and not '\\', ..] && !path.Any(char.IsControl);

    public static string Or(string? path, string otherwise) => Is(path) ? path! : otherwise;
}
