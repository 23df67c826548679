using System.Diagnostics;
using System.Xml.Linq;

namespace Rapport.Cli.Tests.Report;

public sealed class ReportCommandTests
{
    [Fact]
    public void The_page_holds_everybody_and_needs_nothing_from_outside()
    {
        using var folder = new TemporaryFolder();
        var page = PageOf(folder, Caseload(folder, clients: 120));
        var text = page.ToString();
        Assert.Equal(120, page.Descendants("details").Count(details => ((string?)details.Parent?.Attribute("class"))?.StartsWith("clients", StringComparison.Ordinal) == true));
        Assert.Empty(page.Descendants("script"));
        Assert.DoesNotContain("http", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.All(page.Descendants("figure"), figure => Assert.NotNull(figure.Element("figcaption")));
        Assert.All(page.Descendants("svg").Where(svg => (string?)svg.Attribute("role") == "img"), svg => Assert.NotEmpty(svg.Element("title")!.Value));
    }

    [Fact]
    public void Every_picture_has_its_table()
    {
        using var folder = new TemporaryFolder();
        var page = PageOf(folder, Caseload(folder, clients: 120));
        Assert.All(page.Descendants("figure").Where(figure => figure.Descendants("svg").Any()), figure => Assert.NotEmpty(figure.Descendants("table")));
        var course = page.Descendants("details").First(details => ((string?)details.Parent?.Attribute("class"))?.StartsWith("clients", StringComparison.Ordinal) == true);
        Assert.Equal(16, course.Descendants("tbody").Single().Elements("tr").Count());
    }

    [Fact]
    public void Therapists_stand_by_cases_and_code_and_none_below_19_closed_cases()
    {
        using var folder = new TemporaryFolder();
        var table = folder.Write("sessions.csv", "therapist_id,client_id,session,value\n" + string.Concat(
            from therapist in new[] { ("T1", 18), ("T2", 30), ("T3", 19) } from client in Enumerable.Range(1, therapist.Item2) from session in Enumerable.Range(1, 5)
            select $"{therapist.Item1},{therapist.Item1}-C{client},{session},{20 + (client * 7 % 11) + (session * client * 13 % 5)}\n"));
        var page = PageOf(folder, table);
        var shown = page.Descendants("section").ElementAt(1).Descendants("tbody").Single().Elements("tr").Select(row => row.Element("th")!.Value);
        Assert.Equal(["T2", "T3"], shown);
        Assert.Contains("Fewer than 19 closed cases, so nothing is compared: T1 (18).", page.ToString(), StringComparison.Ordinal);
        Assert.Contains("interval only", page.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_name_stays_text()
    {
        using var folder = new TemporaryFolder();
        var table = folder.Write("x.csv", "client_id,session,value\n" + string.Concat(
            from client in new[] { "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>".Replace("\"", "", StringComparison.Ordinal), "\u0007bell", new string('n', 3000) }
            from session in Enumerable.Range(1, 4) select $"{client},{session},{5 + (session * client.Length % 3)}\n"));
        var page = PageOf(folder, table);
        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants("img"));
        Assert.Contains(page.Descendants("span"), span => span.Value == "<script>alert(1)</script>");
    }

    [Fact]
    public void The_same_rows_in_another_order_give_the_same_page()
    {
        using var folder = new TemporaryFolder();
        var lines = File.ReadAllLines(Caseload(folder, clients: 40));
        Directory.CreateDirectory(folder.At("other"));
        File.WriteAllLines(folder.At("other/caseload.csv"), [lines[0], .. lines.Skip(1).OrderBy(line => line[^1]).ThenByDescending(line => line, StringComparer.Ordinal)]);
        RapportRun.Done("report", folder.At("caseload.csv"), "--out", folder.At("a.html"));
        RapportRun.Done("report", folder.At("other/caseload.csv"), "--out", folder.At("b.html"));
        Assert.Equal(File.ReadAllText(folder.At("a.html")), File.ReadAllText(folder.At("b.html")));
    }

    [Theory]
    [InlineData("client_id,session,value\nC1,1,5\nC1,2,5\nC2,1,5\nC2,2,5\n", 1, "usual ups and downs")]
    [InlineData("client_id,session,value\nC1,1,5\nC1,2,6\n", 1, "at least two clients")]
    [InlineData("client_id,session,value\nC1,1,5\nC1,1,6\nC2,1,5\n", 2, "one row a client and session")]
    [InlineData("client_id,session,value\nC1,0,5\n", 2, "a session number")]
    [InlineData("client_id,session,value\nC1,1.5,5\n", 2, "a session number")]
    [InlineData("client_id,session,score\nC1,1,5\n", 2, "a column named \"value\"")]
    public void What_cannot_be_drawn_is_said_in_one_line(string table, int code, string words)
    {
        using var folder = new TemporaryFolder();
        RapportRun.Of("report", folder.Write("x.csv", table), "--out", folder.At("x.html")).IsRefused(code, words);
        Assert.False(File.Exists(folder.At("x.html")));
    }

    [Fact]
    public void A_browser_reads_it_as_it_was_written()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/chromium"), "no chromium on this machine");
        using var folder = new TemporaryFolder();
        RapportRun.Done("report", Caseload(folder, clients: 60), "--out", folder.At("report.html"));
        var start = new ProcessStartInfo("/usr/bin/chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", $"--user-data-dir={folder.At("profile")}", "--dump-dom", $"file://{folder.At("report.html")}"])
        { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var browser = Process.Start(start)!;
        _ = browser.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var seen = XDocument.Parse(browser.StandardOutput.ReadToEnd().Replace("<!DOCTYPE html>", "", StringComparison.OrdinalIgnoreCase)
            .Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal).Replace("initial-scale=1\">", "initial-scale=1\"/>", StringComparison.Ordinal)
            .Replace("content=\"noindex\">", "content=\"noindex\"/>", StringComparison.Ordinal));
        var written = XDocument.Load(folder.At("report.html"));
        string[] kinds = ["details", "tr", "figure", "section"];
        Assert.All(kinds, kind => Assert.Equal(written.Descendants(kind).Count(), seen.Descendants().Count(element => element.Name.LocalName == kind)));
    }

    private static string Caseload(TemporaryFolder folder, int clients)
    {
        RapportRun.Done("simulate", "--world", "base", "--clients", $"{clients}", "--sessions", "16", "--seed", "3", "--out", folder.At("caseload.csv"));
        return folder.At("caseload.csv");
    }

    private static XDocument PageOf(TemporaryFolder folder, string table)
    {
        RapportRun.Done("report", table, "--out", folder.At("page.html"));
        return XDocument.Load(folder.At("page.html"));
    }
}
