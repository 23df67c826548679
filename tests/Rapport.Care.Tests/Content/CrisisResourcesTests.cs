using System.Text.RegularExpressions;

namespace Rapport.Care.Tests;

/// <summary>A wrong number can cost a life: who sees what, and when.</summary>
public sealed partial class CrisisResourcesTests
{
    private static readonly DateOnly Confirmed = new(2026, 1, 10);

    public static TheoryData<string> Countries => [.. CrisisResources.Shipped.Countries.Select(country => country.Id)];

    [Fact]
    public void There_are_countries_enough() => Assert.Equal(47, CrisisResources.Shipped.Countries.Count);

    [Theory]
    [MemberData(nameof(Countries))]
    public void Before_a_country_is_confirmed_a_client_sees_its_emergency_number_and_no_help_line(string country)
    {
        var known = CrisisResources.Shipped.Find(country)!;
        var shown = CrisisResources.Shipped.For(country, isConfirmed: false);
        Assert.Empty(shown.Services);
        Assert.All(Enum.GetValues<HelpKind>(), kind => Assert.Empty(shown.Of(kind, "en")));
        Assert.Equal(known.Emergency.Sure == HelpSure.Recalled ? [] : known.Emergency.Numbers, shown.Emergency);
    }

    [Theory]
    [MemberData(nameof(Countries))]
    public void After_a_country_is_confirmed_a_client_sees_its_help_lines(string country)
    {
        var known = CrisisResources.Shipped.Find(country)!;
        var shown = CrisisResources.Shipped.For(country, isConfirmed: true);
        Assert.Equal(known.Emergency.Numbers, shown.Emergency);
        Assert.NotEmpty(shown.Services);
        Assert.Equal(known.Services.Where(service => !service.StartUnconfirmed), shown.Services);
        Assert.All(ClientLanguages.All, language => Assert.All(shown.Emergency, number => Assert.Contains(number.Number, shown.Headline(language), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(179, true)]
    [InlineData(180, false)]
    public void A_confirmation_holds_for_180_days(int days, bool isShown)
    {
        var practice = new Practice(new Id<Practice>(Guid.Empty), "Practice", "GB", "Europe/London");
        Assert.Empty(CrisisResources.Shipped.For(practice, Confirmed).Services);
        practice.ConfirmNumbers(Confirmed);
        Assert.Equal(isShown, CrisisResources.Shipped.For(practice, Confirmed.AddDays(days)).Services.Count > 0);
        practice.Settle("Practice", "IE", "Europe/Dublin");
        Assert.Empty(CrisisResources.Shipped.For(practice, Confirmed.AddDays(days)).Services);
    }

    [Fact]
    public void What_is_only_recalled_is_not_shown_before_somebody_looked()
    {
        var known = CrisisResources.Shipped.Find("DZ")!;
        Assert.Equal(HelpSure.Recalled, known.Emergency.Sure);
        var shown = CrisisResources.Shipped.For("DZ", isConfirmed: false);
        Assert.Empty(shown.Emergency);
        Assert.Equal("If you are in danger now, call the emergency number of your country.", shown.Headline("en"));
        Assert.NotEmpty(shown.Fallback);
        Assert.DoesNotContain(shown.Fallback, service => service.Sure == HelpSure.Recalled);
        Assert.Contains(CrisisResources.Shipped.Fallback, service => service.Sure == HelpSure.Recalled);
    }

    [Fact]
    public void A_country_of_which_nothing_is_known_gets_the_fallback_alone()
    {
        foreach (var isConfirmed in new[] { false, true })
        {
            var shown = CrisisResources.Shipped.For("XX", isConfirmed);
            Assert.Empty(shown.Emergency);
            Assert.Empty(shown.Services);
            Assert.Equal("findahelpline.com", Assert.Single(shown.Fallback).Site);
            Assert.Contains("tu país", shown.Headline("es-MX"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_line_that_was_announced_only_is_never_shown()
    {
        var announced = Assert.Single(CrisisResources.Shipped.Countries.SelectMany(country => country.Services), service => service.StartUnconfirmed);
        Assert.DoesNotContain(announced, CrisisResources.Shipped.For("CH", isConfirmed: true).Services);
    }

    [Fact]
    public void The_headline_says_whom_a_number_reaches_unless_it_reaches_everybody()
    {
        Assert.Equal("If you are in danger now, call 911.", CrisisResources.Shipped.For("US", false).Headline("en"));
        Assert.Equal("Si estás en peligro ahora, llama al 131 (ambulancia), 133 (policía).", CrisisResources.Shipped.For("CL", false).Headline("es"));
        Assert.Contains("122 (الشرطة)، 123 (الإسعاف)", CrisisResources.Shipped.For("EG", false).Headline("ar"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_speak_the_readers_language_come_first()
    {
        var lines = CrisisResources.Shipped.For("US", true).Of(HelpKind.Suicide, "es-US");
        Assert.Equal(["us-suicide-1", "us-suicide-2"], lines.Select(line => line.Id));
        Assert.Contains("es", lines[0].Languages);
        Assert.DoesNotContain("es", lines[1].Languages);
    }

    [Fact]
    public void Every_line_can_be_reached_and_says_where_it_comes_from()
    {
        var all = CrisisResources.Shipped.Countries.SelectMany(country => country.Services).ToList();
        Assert.Equal(142, all.Select(service => service.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(all, service =>
        {
            Assert.True(service.Number is not null || service.Text is not null || service.Site is not null, service.Id);
            Assert.Equal(service.Number is null, service.Dial.Count == 0);
            Assert.All(service.Dial, number => Assert.Matches(Dialled(), number));
            Assert.NotEmpty(service.Kinds);
            Assert.NotEmpty(service.Source);
            Assert.Equal(service.Sure == HelpSure.Recalled, service.CheckedOn is null);
        });
    }

    [Fact]
    public void What_a_client_reads_is_there_in_every_language()
    {
        var shipped = CrisisResources.Shipped;
        var services = shipped.Countries.SelectMany(country => country.Services).ToList();
        IEnumerable<LocalText?> read =
        [
            shipped.Safety, .. shipped.Countries.Select(country => country.Country), .. shipped.Countries.SelectMany(country => country.Emergency.Numbers).Select(number => number.What),
            .. services.Select(service => service.Hours), .. services.Select(service => service.Text),
        ];
        Assert.All(read.OfType<LocalText>(), text => Assert.Equal(["ar", "en", "es"], text.Languages.Order(StringComparer.Ordinal)));
        Assert.Equal("24 horas, todos los días", shipped.Find("US")!.Services[0].Hours!.In("es"));
    }

    [Fact]
    public void Places_are_the_countries_of_the_help_lines_with_zones_that_exist()
    {
        Assert.Equal(CrisisResources.Shipped.Countries.Select(country => (country.Id, country.Country.English, country.Country.In("es"), country.Country.In("ar"))),
            Places.All.Select(place => (place.Id, place.Name.English, place.Name.In("es"), place.Name.In("ar"))));
        var zones = Places.All.SelectMany(place => place.TimeZones).ToList();
        Assert.All(zones, zone => Assert.Equal(zone, TimeZoneInfo.FindSystemTimeZoneById(zone).Id));
        Assert.Distinct(zones);
        Assert.Equal("ES", Places.SuggestedBy("Atlantic/Canary")!.Id);
        Assert.Equal("Europe/Berlin", Places.Find("DE")!.TimeZones[0]);
        Assert.Null(Places.SuggestedBy("Antarctica/Troll"));
    }

    [GeneratedRegex(@"^[+*]?[0-9]{2,15}$", RegexOptions.None, 1000)]
    private static partial Regex Dialled();

    [Fact]
    public void Several_numbers_of_one_line_stand_and_are_dialled_one_by_one()
    {
        HelpService line = new() { Id = "a", Name = "A line", Kinds = [HelpKind.Suicide], Number = "0800 111 0 111; 116 123; WhatsApp 300", Dial = ["08001110111", "116123"], Source = "", Sure = HelpSure.Read };
        Assert.Equal([("0800 111 0 111", "08001110111"), ("116 123", "116123"), ("WhatsApp 300", null)], line.Numbers);
    }
}
