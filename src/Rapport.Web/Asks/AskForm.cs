using Rapport.App.Asks;
using Rapport.Privacy;

namespace Rapport.Web.Asks;

/// <summary>What a client asks for, as it was sent.</summary>
public sealed record AskForm
{
    public string? Words { get; init; }

    public AskWish? Wish { get; init; }

    /// <summary>The key of what is wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>A change needs words; "this wasn't me" is about one thing; to be forgotten is about all.</summary>
    internal static AskForm Read(IFormCollection form)
    {
        var words = form["Words"].ToString().Trim();
        if (words.Length > ClientAsk.LongestWords) return new() { Words = words, Problem = "asks.words-long" };
        Guid? row = Guid.TryParse(form["Row"], out var id) ? id : null;
        return (form["Kind"].ToString(), form["About"].ToString(), row) switch
        {
            (nameof(AskKind.Forget), _, _) => new() { Wish = new(AskKind.Forget, AskAbout.Record, null, words) },
            (nameof(AskKind.NotMe), nameof(AskAbout.Answers), { }) => new() { Wish = new(AskKind.NotMe, AskAbout.Answers, row, words) },
            (nameof(AskKind.NotMe), nameof(AskAbout.Look), { }) => new() { Wish = new(AskKind.NotMe, AskAbout.Look, row, words) },
            (nameof(AskKind.NotMe), nameof(AskAbout.Sitting), { }) => new() { Wish = new(AskKind.NotMe, AskAbout.Sitting, row, words) },
            _ when words.Length == 0 => new() { Problem = "asks.words-needed" },
            _ => new() { Words = words, Wish = new(AskKind.Change, AskAbout.Record, null, words) },
        };
    }
}
