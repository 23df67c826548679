namespace Rapport.Web.Accounts;

/// <summary>A browser in a few words, so that one knows one's own: "Firefox on Windows".</summary>
internal static class DeviceWords
{
    private static readonly (string Mark, string Name)[] Browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")],
        Systems = [("Android", "Android"), ("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Windows", "Windows"), ("Mac OS", "a Mac"), ("CrOS", "a Chromebook"), ("Linux", "Linux")];

    public static string Of(string? agent) => (Find(Browsers, agent), Find(Systems, agent)) switch
    {
        (null, null) => "Another program",
        (var browser, null) => browser,
        (null, var system) => "A browser on " + system,
        var (browser, system) => browser + " on " + system,
    };

    private static string? Find((string Mark, string Name)[] among, string? agent) =>
        Array.Find(among, one => agent?.Contains(one.Mark, StringComparison.Ordinal) == true).Name;
}
