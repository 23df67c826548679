using System.Globalization;
using System.Text;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Security;

/// <summary>Values that nobody types by mistake alone: for statements, markup, paths, tables; too long, too large, not of this alphabet, not of any.</summary>
internal sealed class Hostile(Random random)
{
    /// <summary>In every text that is sent: the log must not hold it.</summary>
    public const string Mark = "Zwetschge";

    private static readonly string[] Ready =
    [
        "'; DROP TABLE \"Clients\";--", "1 OR 1=1", "') UNION SELECT * FROM \"People\"--", "Name; SELECT pg_sleep(9)", "../../../../etc/passwd", "..\\..\\keys.db", "file:///etc/passwd", "http://169.254.169.254/",
        "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "javascript:alert(1)", "{{7*7}}", "${7*7}", "%n%s%x", "\r\nSet-Cookie: a=b", "a\0b", "\u202Egnp.exe", "\u200F\u202Bمرحبا\u202C", "👩🏽‍⚕️🏳️‍🌈", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢",
        "=1+1", "@SUM(A1)", "-1", "0", "1", "4", "10", "11", "99999999999999999999", "-2147483649", "1e308", "1e999", "NaN", "Infinity", "0x1F", "٣", "1,5", "true", "yes", "no", "on", "null", "undefined", "[]", "{\"a\":1}",
        "0001-01-01", "9999-12-31", "2026-02-30", "2026-03-12", "00:00", "24:00", "23:59:61", "09:30", "00000000-0000-0000-0000-000000000000", "en", "xx", "ar", "Europe/London", "Europe/Nowhere", "", " ", "\t",
    ];

    private static readonly string[] Broken = ["%FF%FE", "%C3%28", "%ED%A0%80", "%00", "%", "%zz", "+", "%0D%0A", "%F0%9F"];

    /// <summary>A text for a field.</summary>
    public string Text() => random.Next(100) switch
    {
        0 => Mark + new string('x', 100_000),
        < 5 => Mark + string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => (char)random.Next(1, 0xD7FF))),
        < 30 => Mark + " " + Ready[random.Next(Ready.Length)],
        _ => Ready[random.Next(Ready.Length)],
    };

    /// <summary>One field as it goes over the wire; now and then in bytes that are no text.</summary>
    public string Pair(string name, string value) => Uri.EscapeDataString(name) + "=" + (random.Next(40) == 0 ? Broken[random.Next(Broken.Length)] : Uri.EscapeDataString(value));

    /// <summary>The fields of a form: some as the page has them, some hostile, some twice, some not at all, in any case with its token.</summary>
    public IReadOnlyList<(string Name, string Value)> Fill(PageForm form, string token)
    {
        List<(string, string)> filled = [("form-token", token)];
        foreach (var field in form.Fields.Where(field => field.Name != "form-token" && field.Type != "file"))
        {
            var keep = field.Type is "hidden" or "button" or "select" ? 70 : 35;
            if (random.Next(12) == 0) continue;
            filled.Add((field.Name, random.Next(100) < keep ? field.Told ?? "" : Text()));
            if (random.Next(30) == 0) filled.Add((field.Name, Text()));
        }
        return filled;
    }

    /// <summary>A file that is none of those that are wanted, or nearly one.</summary>
    public byte[] File()
    {
        var bytes = new byte[random.Next(0, 5_000)];
        random.NextBytes(bytes);
        return random.Next(7) switch
        {
            0 => bytes,
            1 => [0x50, 0x4B, 0x03, 0x04, .. bytes],
            2 => Encoding.UTF8.GetBytes(new string('[', 5_000)),
            3 => Encoding.UTF8.GetBytes("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"),
            4 => Encoding.UTF8.GetBytes("name,email\n" + string.Concat(Enumerable.Range(0, 40).Select(line => string.Create(CultureInfo.InvariantCulture, $"\"{Text().Replace("\"", "\"\"", StringComparison.Ordinal)}\",{line}\n")))),
            5 => Encoding.UTF8.GetBytes("name,email,language\n\"" + Text()),
            _ => [],
        };
    }

    /// <summary>Hostile words in the address for some of these, and a marked one for each of those: a statement that is built of one is known by it.</summary>
    public string Query(IReadOnlyList<string> names, IEnumerable<string> marked)
    {
        IEnumerable<string> some = random.Next(3) == 0 ? [] : Enumerable.Range(0, random.Next(1, 4)).Select(_ => Short(Pair(names[random.Next(names.Count)], Text())));
        string[] all = [.. some, .. marked.Select((name, at) => $"{name}={Mark}%20{Uri.EscapeDataString(Ready[at])}")];
        return all.Length == 0 ? "" : "?" + string.Join('&', all);
    }

    /// <summary>What is far longer than an address may be never comes to the program.</summary>
    private static string Short(string text) => text.Length > 2_000 ? text[..text.LastIndexOf('x', 1_999)] : text;
}
