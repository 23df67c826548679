using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Rapport.Care;

namespace Rapport.Alliance.Tests;

/// <summary>Every file of the folder content, whether a reader takes it in or not.</summary>
public sealed partial class ContentFileTests
{
    /// <summary>Facts and inventions that are no card and no text: they rest on nothing.</summary>
    private static readonly string[] Facts = ["bases.json", "calendar.json", "demo.json", "places.json"];

    private static readonly string[] Audiences = ["client", "therapist", "supervisor", "owner", "covering therapist"];

    private static readonly string[] Fields = ["version", "written", "about", "languages", "review", "items"];

    public static TheoryData<string> Files => [.. ContentWalk.Files];

    [Fact]
    public void The_folder_holds_fifteen_files() => Assert.Equal(15, ContentWalk.Files.Count);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_says_what_it_is_and_who_has_not_yet_looked_at_it(string file)
    {
        var root = ContentWalk.Read(file);
        Assert.All(Fields, key => Assert.True(root.ContainsKey(key), key));
        Assert.NotEmpty(root["review"]!.AsObject());
        Assert.NotEmpty(root["items"]!.AsArray());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_two_items_of_a_list_share_a_name(string file)
    {
        foreach (var (where, node) in ContentWalk.Objects(ContentWalk.Read(file), file))
            foreach (var (key, list) in node)
                if (list is JsonArray items)
                {
                    var ids = items.OfType<JsonObject>().Where(item => item.ContainsKey("id")).Select(item => item["id"]!.GetValue<string>()).ToList();
                    Assert.True(ids.Distinct(StringComparer.Ordinal).Count() == ids.Count, $"{where}/{key} uses a name twice");
                }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_text_has_every_language_or_English_alone_and_the_same_places_in_each(string file)
    {
        foreach (var (where, text) in ContentWalk.Texts(ContentWalk.Read(file), file))
        {
            Assert.True(text.Count is 1 or 3, $"{where} lacks a language");
            Assert.All(text.Values, words => Assert.Equal(Placeholders.In(text["en"]), Placeholders.In(words)));
            Assert.All(text.Values, words => Assert.True(words.Length > 0 && words == words.Trim() && !words.Contains("  ", StringComparison.Ordinal), $"{where}: stray blanks"));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Arabic_and_Spanish_are_written_with_their_own_signs(string file)
    {
        foreach (var (where, text) in ContentWalk.Texts(ContentWalk.Read(file), file))
        {
            if (text.TryGetValue("ar", out var arabic)) Assert.False(LatinMark().IsMatch(arabic), $"{where}: {arabic}");
            if (text.TryGetValue("es", out var spanish))
            {
                Assert.Equal(spanish.Count(sign => sign == '¿'), spanish.Count(sign => sign == '?'));
                Assert.Equal(spanish.Count(sign => sign == '¡'), spanish.Count(sign => sign == '!'));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Whatever_a_client_reads_is_there_in_every_language(string file)
    {
        if (file == "agreements.json") return; // English in full, a summary in each language: see content/README.md
        foreach (var (where, node) in ContentWalk.Objects(ContentWalk.Read(file), file))
            if (node["audience"] is JsonValue audience && audience.GetValue<string>() == "client" && node["text"] is JsonObject text)
                Assert.True(text.Count == 3, $"{where} lacks a language");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_item_says_for_whom_it_is_and_what_it_rests_on(string file)
    {
        var root = ContentWalk.Read(file);
        foreach (var (where, node) in ContentWalk.Objects(root, file))
        {
            if (node["basis"] is { } basis) Assert.NotEmpty(basis.AsArray().Select(id => Bases.Get(id!.GetValue<string>())));
            if (node["audience"] is { } audience) Assert.All(ContentWalk.Lines(audience), who => Assert.True(Audiences.Contains(who, StringComparer.Ordinal), $"{where}: {who}"));
        }
        if (!Facts.Contains(file, StringComparer.Ordinal))
            Assert.All(root["items"]!.AsArray(), item => Assert.True(item!.AsObject().ContainsKey("basis") && item.AsObject().ContainsKey("audience"), $"{file}/{item["id"]}"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_line_holds_a_long_dash_or_a_way_into_somebodys_disk(string file) =>
        Assert.All(ContentWalk.Lines(ContentWalk.Read(file)), line => Assert.False(Stray().IsMatch(line), line));

    [GeneratedRegex(@"[?,;]", RegexOptions.None, 1000)]
    private static partial Regex LatinMark();

    [GeneratedRegex(@"[\u2013\u2014]|(^|\s)/[a-z]+/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stray();
}
