using System.Globalization;
using Rapport.App.HardToSay;
using Rapport.Privacy;
using Rapport.Web.Alone;

namespace Rapport.Web.HardToSay;

/// <summary>What a client marks or writes, as it was sent.</summary>
public sealed record UnsaidForm
{
    /// <summary>A day that is chosen lies at most so many days ahead: a year.</summary>
    private const int LongestDays = 366;

    public string? Opens { get; init; }

    public string? Day { get; init; }

    public string? Words { get; init; }

    public UnsaidWish? Wish { get; init; }

    /// <summary>The key of what is wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>At which field.</summary>
    public string? Field { get; init; }

    internal static UnsaidForm Read(IFormCollection form, OwnVisit own)
    {
        var sent = new UnsaidForm { Opens = form["Opens"], Day = form["Day"], Words = form["Words"].ToString().Trim() };
        if (sent.Words!.Length > Unsaid.LongestWords) return sent with { Problem = "unsaid.wrong-long", Field = "Words" };
        return sent.Opens switch
        {
            nameof(UnsaidOpens.Never) when sent.Words.Length > 0 => sent with { Problem = "unsaid.wrong-when", Field = "Opens" },
            nameof(UnsaidOpens.Never) => sent with { Wish = new(UnsaidOpens.Never, null, null, null) },
            nameof(UnsaidOpens.BeforeNextSession) or nameof(UnsaidOpens.OnDay) or nameof(UnsaidOpens.AtOnce) when sent.Words.Length == 0 => sent with { Problem = "unsaid.wrong-words", Field = "Words" },
            nameof(UnsaidOpens.BeforeNextSession) => sent with { Wish = new(UnsaidOpens.BeforeNextSession, null, sent.Words, null) },
            nameof(UnsaidOpens.OnDay) => sent.OnDay(own),
            nameof(UnsaidOpens.AtOnce) when Guid.TryParse(form["Who"], out var who) => sent with { Wish = new(UnsaidOpens.AtOnce, null, sent.Words, new(who)) },
            nameof(UnsaidOpens.AtOnce) => sent with { Problem = "unsaid.wrong-who", Field = "Opens" },
            _ => sent with { Problem = "unsaid.wrong-choose", Field = "Opens" },
        };
    }

    private UnsaidForm OnDay(OwnVisit own) =>
        DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day > own.Today && day <= own.Today.AddDays(LongestDays)
            ? this with { Wish = new(UnsaidOpens.OnDay, own.StartOf(day), Words, null) }
            : this with { Problem = "unsaid.wrong-day", Field = "Day" };
}
