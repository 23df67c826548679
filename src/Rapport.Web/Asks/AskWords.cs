using Rapport.App.Asks;
using Rapport.Privacy;
using Rapport.Web.Alone;
using Rapport.Web.Hosting;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Asks;

/// <summary>What was asked for, in a line.</summary>
internal static class AskWords
{
    /// <summary>For staff: "This wasn't me: a form of Thu 12 March, asked on ...".</summary>
    public static string Staff(AskSeen seen, Visit visit) => S.Say("asks.line-" + Key(seen.Ask),
        ("about", seen.AboutAt is { } at ? $"{Visit.NearDay(visit.Day(at))}, {visit.Time(at)}" : ""), ("who", seen.Looker ?? ""), ("day", Visit.NearDay(visit.Day(seen.Ask.At))));

    /// <summary>For a list: what was asked for, without when.</summary>
    public static string Short(AskSeen seen) => S["asks.short-" + Key(seen.Ask)];

    /// <summary>For the client, in their language.</summary>
    public static string Own(AskSeen seen, OwnVisit own) => own.T.Say("asks.own-" + Key(seen.Ask),
        ("about", seen.AboutAt is { } at ? own.LongDay(at) : ""), ("who", seen.Looker ?? ""), ("day", own.LongDay(seen.Ask.At)));

    private static string Key(ClientAsk ask) => (ask.Kind + (ask.Kind == AskKind.NotMe ? "-" + ask.About : "")).ToLowerInvariant();
}
