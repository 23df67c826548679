using Rapport.App.Today;
using Rapport.Care;
using Rapport.Web.Hosting;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Today;

/// <summary>The sentences around the rows.</summary>
internal static class DayWording
{
    private static readonly string[] Small = ["nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static string Lead(DayOf day, Visit visit)
    {
        var comes = day.Sessions.Count(row => row.IsOn);
        var people = comes switch { 0 => S["today.nobody"], 1 => S["today.person"], _ => S.Say("today.people", ("n", Number(comes))) };
        if (day.Asked.Day != visit.Today) return people;
        var thoughts = DayThoughts.First(day).Count;
        return thoughts switch { 0 => people, 1 => $"{people} {S["today.thought"]}", _ => $"{people} {S.Say("today.thoughts", ("n", Number(thoughts, isFirst: true)))}" };
    }

    /// <summary>"Session 12, in the room. Seat: by the window."</summary>
    public static string Where(DaySession row)
    {
        var form = S[row.Session.Form switch { SessionForm.Video => "today.by-video", SessionForm.Phone => "today.by-phone", _ => "today.in-room" }];
        var head = row.Session.Number == 1 ? S.Say("today.first-meeting", ("form", form)) : S.Say("today.session", ("n", row.Session.Number), ("form", form));
        return row.IsCover ? $"{head} {S["today.cover"]}" : head;
    }

    /// <summary>What the room wants, where the two meet in one.</summary>
    public static string? Room(DaySession row) =>
        row.Session.Form != SessionForm.Room || row.Room.Count == 0 ? null : string.Join(" ", row.Room.Select(one => Sentence(one.Wording)));

    /// <summary>The time between two rows without anybody; null where they touch or nothing is to be said.</summary>
    public static string? Breath(DaySession row, DaySession? next)
    {
        if (next is null) return null;
        var gap = next.Session.StartsAt - row.Session.EndsAt;
        if (gap < TimeSpan.FromMinutes(1)) return S["today.no-breath"];
        return S.Say(gap < TimeSpan.FromMinutes(10) ? "today.short-breath" : "today.breath", ("long", Length(gap)));
    }

    /// <summary>"50 minutes", "1 hour 15 minutes".</summary>
    public static string Length(TimeSpan span)
    {
        var (hours, minutes) = ((int)span.TotalHours, span.Minutes);
        var long1 = hours switch { 0 => "", 1 => S["today.hour"], _ => S.Say("today.hours", ("n", hours)) };
        var long2 = minutes switch { 0 => "", 1 => S["today.minute"], _ => S.Say("today.minutes", ("n", minutes)) };
        return string.Join(' ', new[] { long1, long2 }.Where(part => part.Length > 0));
    }

    private static string Number(int n, bool isFirst = true)
    {
        if (n >= Small.Length) return n.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return isFirst ? char.ToUpperInvariant(Small[n][0]) + Small[n][1..] : Small[n];
    }

    /// <summary>A wish as it was typed, made to stand beside others: a capital first, a full stop last.</summary>
    private static string Sentence(string words)
    {
        var whole = words.Trim();
        var capital = char.IsLower(whole[0]) ? char.ToUpperInvariant(whole[0]) + whole[1..] : whole;
        return capital is [.., '.' or '!' or '?'] ? capital : capital + ".";
    }
}
