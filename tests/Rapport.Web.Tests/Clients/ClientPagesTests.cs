using System.Net;
using System.Text;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Clients;

/// <summary>Clients as their therapist finds them.</summary>
public sealed class ClientPagesTests : IAsyncLifetime
{
    /// <summary>A Thursday in March, nine o'clock in London.</summary>
    private static readonly DateTimeOffset Nine = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);
    private readonly StandingClock _clock = new(Nine);
    private RunningPractice _practice = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _practice = await RunningPractice.SetUp(_clock);

    public ValueTask DisposeAsync() => _practice.DisposeAsync();

    [Fact]
    public async Task Somebody_is_added_by_hand_and_found_by_three_letters()
    {
        var wrong = await RunningPractice.Post(_practice.Owner, "/clients/new", "/clients/new", New("Ruth Adeyemi", ("Channel", "Email"), ("Date", "2026-03-29"), ("Time", "01:30")));
        var page = await wrong.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("To write by e-mail an address is needed.", page, StringComparison.Ordinal);
        Assert.Contains("this hour does not exist", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Ruth Adeyemi\"", page, StringComparison.Ordinal);
        var added = await RunningPractice.Post(_practice.Owner, "/clients/new", "/clients/new", New("Ruth Adeyemi", ("Date", "2026-03-20"), ("Time", "10:00")));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Contains("Ruth Adeyemi", await Page(added.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.Contains("Ruth Adeyemi", await Page("/clients/find?q=ade"), StringComparison.Ordinal);
        Assert.Equal("[]", await Page("/clients/find?q=xyz"));
        var again = await RunningPractice.Post(_practice.Owner, "/clients/new", "/clients/new", New("ruth adeyemi"));
        Assert.Contains("Is it one of these?", await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_takes_as_many_queries_for_twelve_clients_as_for_one_and_the_story_at_most_six()
    {
        var first = await PlantedDay.In(_practice, day => day.Client("First Person", Nine.AddHours(1), 35, 34, 36));
        await Page("/clients");
        var one = (await QueryCount.Of(_practice, () => Page("/clients"))).Count;
        await PlantedDay.In(_practice, day => Enumerable.Range(1, 11).Select(n => day.Client($"Person {n}", Nine.AddHours(1), 35, 30, 31)).ToList());
        Assert.Equal(one, (await QueryCount.Of(_practice, () => Page("/clients"))).Count);
        Assert.InRange(one, 1, 6);
        await Page(first.Address);
        Assert.InRange((await QueryCount.Of(_practice, () => Page(first.Address))).Count, 1, 6);
    }

    [Fact]
    public async Task A_rating_waits_for_the_guess_of_whoever_held_the_session()
    {
        var client = await PlantedDay.In(_practice, day => day.Client("First Person", Nine.AddDays(6.9), 36, 20));
        _clock.Now = Nine;
        var page = await Page(client.Address);
        Assert.Contains("Working together: 36 of 40.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Working together: 20 of 40.", page, StringComparison.Ordinal);
        Assert.Contains("A rating is in: guess, then see", page, StringComparison.Ordinal);
        Assert.Contains("guess, then see", await Page("/clients"), StringComparison.Ordinal);
        _clock.Now = Nine.AddDays(2);
        using var later = await _practice.SignIn();
        Assert.Contains("Working together: 20 of 40.", await later.GetStringAsync(new Uri(client.Address, UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_client_said_and_what_strained_stands_in_the_story()
    {
        var client = await PlantedDay.In(_practice, day =>
        {
            var planted = day.Client("First Person", Nine.AddDays(3), 35, 34);
            day.CheckIn(planted.Past[1], 20, "I could not sleep", "must-come-first/us");
            day.Fall(planted.Past[0]);
            return planted;
        });
        var page = await Page(client.Address);
        Assert.Contains("<q class=\"said\">I could not sleep</q>", page, StringComparison.Ordinal);
        Assert.Contains("strain?", page, StringComparison.Ordinal);
        Assert.Contains("How life is", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_is_planned_week_by_week_moved_in_time_and_cancelled()
    {
        var client = await PlantedDay.In(_practice, day => day.Client("First Person", Nine.AddDays(1)));
        var at = $"{client.Address}/sessions/new";
        var planned = await RunningPractice.Post(_practice.Owner, at, at, ("Date", "2026-03-24"), ("Time", "10:00"), ("Minutes", "50"), ("Form", "Video"), ("Times", "2"), ("Weeks", "1"));
        Assert.Equal(HttpStatusCode.Redirect, planned.StatusCode);
        var story = await Page(client.Address);
        Assert.Contains("Tue 24 Mar, 10:00", story, StringComparison.Ordinal);
        Assert.Contains("Tue 31 Mar, 10:00", story, StringComparison.Ordinal);
        var plan = $"{client.Address}/sessions/{client.Next.Id.Value}";
        var early = await RunningPractice.Post(_practice.Owner, plan + "/plan", plan + "/state", ("became", "NotAttended"));
        Assert.Contains("has not begun", await early.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await RunningPractice.Post(_practice.Owner, plan + "/plan", plan + "/plan", ("Date", "2026-03-14"), ("Time", "11:00"), ("Minutes", "50"), ("Form", "Room"));
        await RunningPractice.Post(_practice.Owner, plan + "/plan", plan + "/state", ("became", "CancelledByClient"));
        var shown = await Page(plan + "/plan");
        Assert.Contains("was to start Fri 13 Mar, 9:00", shown, StringComparison.Ordinal);
        Assert.Contains("Now: The client cancelled", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_at_once_are_warned_of_and_not_refused()
    {
        var (one, other) = await PlantedDay.In(_practice, day => (day.Client("First Person", Nine.AddDays(1)), day.Client("Other Person", Nine.AddDays(3))));
        var (at, plan) = ($"{one.Address}/sessions/new", $"{one.Address}/sessions/{one.Next.Id.Value}/plan");
        var starts = other.Next.StartsAt.AddMinutes(30);
        (string, string)[] clash = [("Date", starts.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("Time", starts.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)), ("Minutes", "50"), ("Form", "Room")];
        foreach (var (page, fields) in new[] { (at, (IEnumerable<(string, string)>)[.. clash, ("Times", "1"), ("Weeks", "1")]), (plan, clash) })
        {
            var warned = await RunningPractice.Post(_practice.Owner, page, page, [.. fields]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, warned.StatusCode);
            var text = await warned.Content.ReadAsStringAsync(Stop);
            Assert.Contains("There is a session with somebody else", text, StringComparison.Ordinal);
            Assert.Contains(clash[1].Item2, text, StringComparison.Ordinal);
            var said = text[text.IndexOf("There is a session with", StringComparison.Ordinal)..];
            Assert.DoesNotContain("Other Person", said[..said.IndexOf("</p>", StringComparison.Ordinal)], StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.Redirect, (await RunningPractice.Post(_practice.Owner, plan, plan, [.. clash, ("Anyway", "yes")])).StatusCode);
        Assert.Equal(starts, (await _practice.InStore((db, _) => Task.FromResult(db.Sessions.AsEnumerable().Single(session => session.Id == one.Next.Id)))).StartsAt);
        (string, string)[] after = [clash[0], ("Time", other.Next.EndsAt.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)), .. clash[2..], ("Times", "1"), ("Weeks", "1"), ("Anyway", "")];
        var own = await RunningPractice.Post(_practice.Owner, $"{other.Address}/sessions/new", $"{other.Address}/sessions/new", after);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode); // the first person comes then by now
    }

    [Fact]
    public async Task A_first_session_while_somebody_else_is_there_is_warned_of_and_not_refused()
    {
        var other = await PlantedDay.In(_practice, day => day.Client("Other Person", Nine.AddDays(3)));
        var starts = other.Next.StartsAt.AddMinutes(30);
        (string, string)[] typed = New("New Person", ("Date", starts.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("Time", starts.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        var warned = await RunningPractice.Post(_practice.Owner, "/clients/new", "/clients/new", typed);
        var page = await warned.Content.ReadAsStringAsync(Stop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, warned.StatusCode);
        foreach (var words in new[] { "There is a session with somebody else", "name=\"Anyway\"", "value=\"New Person\"" }) Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("New Person", await Page("/clients"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await RunningPractice.Post(_practice.Owner, "/clients/new", "/clients/new", [.. typed, ("Anyway", "yes")])).StatusCode);
        Assert.Contains("New Person", await Page("/clients"), StringComparison.Ordinal);
        var apart = await RunningPractice.Post(_practice.Owner, "/clients/new", "/clients/new", New("Third Person", ("Date", "2026-03-20"), ("Time", "10:00")));
        Assert.Equal(HttpStatusCode.Redirect, apart.StatusCode);
    }

    [Fact]
    public async Task A_very_long_name_ends_after_its_first_words_in_sentences_and_is_whole_on_the_clients_page()
    {
        const string name = "Maria-Magdalena Freifrau von Hohenzollern-Sigmaringen-Wittgenstein zu Schwarzburg";
        var client = await PlantedDay.In(_practice, day => day.Client(name, Nine.AddDays(1), 35));
        Assert.Contains($"class=\"longname\">{name}<", await Page(client.Address), StringComparison.Ordinal);
        var room = await Page($"{client.Address}/sessions/{client.Next.Id.Value}");
        Assert.Contains("<h1>With Maria-Magdalena Freifrau…</h1>", WebUtility.HtmlDecode(room), StringComparison.Ordinal);
        var other = await PlantedDay.In(_practice, day => day.Client("Ruth Adeyemi", Nine.AddDays(2), 35));
        Assert.Contains("<h1>With Ruth Adeyemi</h1>", await Page($"{other.Address}/sessions/{other.Next.Id.Value}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_looked_at_with_line_and_column_put_right_and_read_in()
    {
        var wrong = await Upload("name;language;e-mail\nRuth Adeyemi;en;ruth@example.org\n;en;\nJoel Brandt;xx;joel@example.org\n", "client,date,instrument,value\nRuth Adeyemi,2026-01-05,phq-9,14\n");
        Assert.Contains("<td class=\"n\">3</td><td>name</td>", wrong, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\">4</td><td>language</td>", wrong, StringComparison.Ordinal);
        Assert.Contains("Nothing was written", wrong, StringComparison.Ordinal);
        var right = await Upload("name;language;e-mail\nRuth Adeyemi;en;ruth@example.org\nJoel Brandt;es;joel@example.org\n", "client,date,instrument,value\nRuth Adeyemi,2026-01-05,phq-9,14\n");
        Assert.Contains("New clients: 2. Earlier scores: 1.", right, StringComparison.Ordinal);
        Assert.DoesNotContain("Joel Brandt", await Page("/clients"), StringComparison.Ordinal);
        var key = System.Text.RegularExpressions.Regex.Match(right, "name=\"key\" value=\"(?<key>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Groups["key"].Value;
        var done = await RunningPractice.Post(_practice.Owner, "/clients/import", "/clients/import/now", ("key", key), ("alike", "leave"));
        Assert.Contains("2 new clients and 1 earlier scores", await done.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Contains("Joel Brandt", await Page("/clients"), StringComparison.Ordinal);
        var twice = await RunningPractice.Post(_practice.Owner, "/clients/import", "/clients/import/now", ("key", key), ("alike", "leave"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
    }

    private static (string, string)[] New(string name, params (string, string)[] more) => [("Name", name), ("Language", "en"), .. more, .. more.Any(one => one.Item1 == "Channel") ? [] : new[] { ("Channel", "Never") }, ("From", "09:00"), ("To", "18:00"), ("Minutes", "50"), ("Form", "Room")];

    private async Task<string> Upload(string clients, string scores)
    {
        var page = await Page("/clients/import");
        var token = System.Text.RegularExpressions.Regex.Match(page, "name=\"form-token\"[^>]* value=\"(?<token>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Groups["token"].Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(WebUtility.HtmlDecode(token)), "form-token" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(clients)), "clients", "clients.csv" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(scores)), "scores", "scores.csv" },
        };
        var answer = await _practice.Owner.PostAsync(new Uri("/clients/import", UriKind.Relative), form, Stop);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private Task<string> Page(string path) => _practice.Owner.GetStringAsync(new Uri(path, UriKind.Relative), Stop);
}
