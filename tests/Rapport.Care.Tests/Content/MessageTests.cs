using System.Text.RegularExpressions;

namespace Rapport.Care.Tests;

/// <summary>Abuse case 1: somebody else reads the client's messages, and must learn nothing.</summary>
public sealed partial class MessageTests
{
    private static readonly MessageTemplates Shipped = MessageTemplates.Shipped;

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["link"] = "https://example.org/k/abc", ["day"] = "Mon 14 Dec", ["time"] = "3:30 pm", ["code"] = "482913", ["minutes"] = "10", ["days"] = "7",
    };

    public static TheoryData<string, string> TemplatesInLanguages => [.. from template in MessageTemplates.Shipped.All from language in ClientLanguages.All select (template.Id, language)];

    [Theory]
    [MemberData(nameof(TemplatesInLanguages))]
    public void No_message_holds_a_word_that_gives_it_away(string id, string language)
    {
        foreach (var words in Parts(Shipped.Get(id))) Assert.Empty(Shipped.Forbidden.Find(words.In(language), language));
        foreach (var channel in new[] { ContactChannel.Text, ContactChannel.Email })
        {
            var written = Shipped.Get(id).Write(channel, language, Values);
            Assert.Empty(Shipped.Forbidden.Find($"{written.Subject}\n{written.Body}", language));
        }
    }

    [Theory]
    [MemberData(nameof(TemplatesInLanguages))]
    public void A_forbidden_word_planted_anywhere_is_found(string id, string language)
    {
        string[] planted = language switch { "es" => ["Psicólogo", "TERAPIA", "sesión"], "ar" => ["عِلاج", "جـلـسـة", "نفسية"], _ => ["Therapy", "psychologist", "SESSION"] };
        foreach (var words in Parts(Shipped.Get(id)))
            foreach (var word in planted)
            {
                Assert.NotEmpty(Shipped.Forbidden.Find(words.In(language) + " " + word, language));
                Assert.NotEmpty(Shipped.Forbidden.Find(word + words.In(language), language));
            }
    }

    [Fact]
    public void The_name_of_a_place_to_fill_is_no_word_but_its_value_is()
    {
        Assert.Empty(Shipped.Forbidden.Find("Details: {session}", "en"));
        Assert.Equal(["session"], Shipped.Forbidden.Find(Placeholders.Fill("Details: {what}", new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = "Your Session" }), "en"));
    }

    [Fact]
    public void A_senders_name_is_scanned_in_every_language()
    {
        Assert.Contains("psicolog", Shipped.Forbidden.FindInAny("Centro Psicologia Luz"));
        Assert.NotEmpty(Shipped.Forbidden.FindInAny("عيادة النور"));
        Assert.Empty(Shipped.Forbidden.FindInAny("Blue Door"));
    }

    [Fact]
    public void Without_a_list_nothing_is_called_clean() =>
        Assert.Throws<ArgumentException>(() => Shipped.Forbidden.Find("hello", "fr"));

    [Fact]
    public void A_place_without_a_value_is_never_sent()
    {
        var reminder = Shipped.Get("appointment-reminder");
        foreach (var lacking in reminder.Parameters)
        {
            var values = new Dictionary<string, string>(Values, StringComparer.Ordinal);
            values.Remove(lacking);
            Assert.Throws<ArgumentException>(() => reminder.Write(ContactChannel.Text, "en", values));
            values[lacking] = " ";
            Assert.Throws<ArgumentException>(() => reminder.Write(ContactChannel.Email, "en", values));
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => reminder.Write(ContactChannel.Call, "en", Values));
        Assert.Throws<ArgumentException>(() => Shipped.Get("no such message"));
    }

    [Fact]
    public void A_value_is_not_searched_for_further_places() =>
        Assert.Equal("{b} y", Placeholders.Fill("{a} {b}", new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "{b}", ["b"] = "y" }));

    [Fact]
    public void A_message_reads_as_it_was_written()
    {
        Assert.Equal(new(null, "Reminder: Mon 14 Dec, 3:30 pm. Details: https://example.org/k/abc"), Shipped.Get("appointment-reminder").Write(ContactChannel.Text, "en-GB", Values));
        Assert.Equal(new("Una respuesta", "Hola:\n\nTienes una respuesta aquí:\nhttps://example.org/k/abc"), Shipped.Get("reply-waiting").Write(ContactChannel.Email, "es", Values));
    }

    [Theory]
    [MemberData(nameof(TemplatesInLanguages))]
    public void Every_language_fills_the_same_places_and_a_text_fits_one_part(string id, string language)
    {
        var template = Shipped.Get(id);
        foreach (var words in Parts(template)) Assert.Equal(Placeholders.In(words.English), Placeholders.In(words.In(language)));
        Assert.All(Parts(template), words => Assert.Contains(language, words.Languages));
        Assert.Equal(template.Parameters.Order(StringComparer.Ordinal), Parts(template).SelectMany(words => Placeholders.In(words.English)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var text = template.Channels.Text.In(language);
        var length = Placed().Replace(text, place => new string('x', place.Value == "{link}" ? 28 : 12)).Length;
        Assert.InRange(length, 1, language == "ar" || text.Any(sign => "áíóúÁÍÓÚ".Contains(sign, StringComparison.Ordinal)) ? 134 : 160);
    }

    private static IEnumerable<LocalText> Parts(MessageTemplate template) => [template.Channels.Text, template.Channels.Email.Subject, template.Channels.Email.Body];

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Placed();
}
