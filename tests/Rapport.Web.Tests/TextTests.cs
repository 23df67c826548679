using System.Text.RegularExpressions;
using Rapport.Testing;
using Rapport.Web.Texts;

namespace Rapport.Web.Tests;

/// <summary>The sentences of the pages: all there, in every language, with the same gaps to fill.</summary>
public sealed class TextTests
{
    private static readonly string[] Languages = ["en", "es", "ar"];
    private static readonly string[] Patterns = ["*.razor", "*.cs"];
    private static readonly Regex Gap = new(@"\{(?<name>[A-Za-z]+)\}", RegexOptions.NonBacktracking);
    private static readonly Regex Key = new("\"(?<key>[a-z][a-z-]*\\.[A-Za-z0-9-]+)\"", RegexOptions.NonBacktracking);

    [Fact]
    public void Every_text_for_clients_is_there_in_every_language_with_the_same_gaps()
    {
        foreach (var (key, texts) in TextBook.All.Client)
        {
            Assert.True(Languages.All(language => texts.TryGetValue(language, out var text) && !string.IsNullOrWhiteSpace(text)), $"{key} lacks a language");
            Assert.True(Languages.All(language => Gaps(texts[language]).SetEquals(Gaps(texts["en"]))), $"{key} has other gaps in another language");
        }
    }

    [Fact]
    public void No_text_of_staff_is_empty() => Assert.DoesNotContain(TextBook.All.Staff, text => string.IsNullOrWhiteSpace(text.Value));

    [Fact]
    public void Every_text_that_a_page_names_is_there()
    {
        var slices = TextBook.All.Staff.Keys.Concat(TextBook.All.Client.Keys).Select(key => key.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        var named = Sources().SelectMany(file => Key.Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Key: match.Groups["key"].Value)))
            .Where(found => slices.Contains(found.Key.Split('.')[0]) && !found.Key.EndsWith(".csv", StringComparison.Ordinal)).ToList();
        Assert.True(named.Count > 20, "the pages name their texts in another way: mend this test");
        Assert.All(named, found => Assert.True(IsThere(found.Key), $"{found.File} names {found.Key}"));
    }

    [Fact]
    public void No_page_writes_raw_markup() =>
        Assert.All(Sources(), file => Assert.False(File.ReadAllText(file).Contains("MarkupString", StringComparison.Ordinal), $"{Path.GetFileName(file)} writes raw markup"));

    [Fact]
    public void No_page_has_a_style_or_a_script_of_its_own() =>
        Assert.All(Sources().Where(file => file.EndsWith(".razor", StringComparison.Ordinal)), file =>
            Assert.False(Regex.IsMatch(File.ReadAllText(file), " style=\"| on[a-z]+=\"|<style|<script(?! type=\"module\" src=)", RegexOptions.None, TimeSpan.FromSeconds(5)), $"{Path.GetFileName(file)} has something inline"));

    /// <summary>One that ends with a hyphen is finished by the name of a case.</summary>
    private static bool IsThere(string key) => TextBook.All.Staff.Keys.Concat(TextBook.All.Client.Keys)
        .Any(known => key.EndsWith('-') ? known.StartsWith(key, StringComparison.Ordinal) : known == key);

    private static IEnumerable<string> Sources() =>
        Patterns.SelectMany(pattern => Directory.EnumerateFiles(Checkout.At("src", "Rapport.Web"), pattern, SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static HashSet<string> Gaps(string text) => [.. Gap.Matches(text).Select(match => match.Groups["name"].Value)];
}
