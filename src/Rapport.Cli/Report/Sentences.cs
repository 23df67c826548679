using System.Globalization;
using Rapport.Alliance;
using Rapport.Cli.Commands.Signals;
using Rapport.Statistics.Therapists;

namespace Rapport.Cli.Report;

/// <summary>What the page says in words: findings, never verdicts.</summary>
internal static class Sentences
{
    public static string Caseload(Caseload caseload)
    {
        var open = caseload.Courses.Count(course => course.HasOpenStrain);
        var fell = caseload.Courses.Count(course => course.Last.Mark == Mark.Red);
        return string.Create(CultureInfo.InvariantCulture,
            $"{Clients(caseload.Courses.Count)}: {Count(open)} with an open strain, {Count(fell)} whose last rating fell more than the usual ups and downs");
    }

    public static string Of(Course course)
    {
        var (last, strains) = (course.Last, course.Strains);
        if (course.Points.Count < 2) return "one session so far: not enough data";
        if (last.Mark == Mark.Red) return "the last rating fell more than the usual ups and downs";
        if (course.HasOpenStrain) return $"a strain since session {Axis.Label(strains[^1].Onset)}, the rating is not yet back";
        if (last.Mark == Mark.Amber) return "the last rating was a little lower than usual";
        if (strains.Count > 0) return $"strained at session {Axis.Label(strains[^1].Onset)}, the rating was back at session {Axis.Label(strains[^1].BackAt!.Value)}";
        return "within the usual ups and downs";
    }

    /// <summary>Where the filter started.</summary>
    public static string Start(StartingPoint start) => start.IsProspective
        ? $"it started from what was known before the first session ({start.Source})."
        : "it started from this file's own first sessions, so its figures are not prospective.";

    /// <summary>How sure the last mark is: the range over simulated worlds in docs/methods/detectors.md, not the model's own figure.</summary>
    public static string HowSure(Mark mark) => mark switch
    {
        Mark.Red => "About 1 to 3 in 100 ordinary sessions are marked like this. Was something left unsaid? One could open next time with how last time felt.",
        Mark.Amber => "About 3 to 7 in 100 ordinary sessions are marked like this: it may be nothing. One could ask how last time felt.",
        _ => "",
    };

    public static string Word(Mark mark) => mark switch { Mark.Red => "fell more than usual", Mark.Amber => "a little lower", _ => "as usual" };

    public static string Style(Mark mark) => mark switch { Mark.Red => "state red", Mark.Amber => "state amber", _ => "state" };

    public static string Funnel(Funnel funnel)
    {
        if (funnel.Shown.Count == 0) return "Not enough closed cases yet to set therapists beside each other";
        if (!funnel.HasEstimates) return "Still few closed cases each: the intervals alone, no estimates";
        var apart = funnel.Shown.Count(column => column.Cases >= TherapistComparison.CasesForEstimate && (column.Low > 0 || column.High < 0));
        return apart == 0
            ? "No therapist's results differ from what was expected by more than chance and few cases explain"
            : string.Create(CultureInfo.InvariantCulture, $"{apart} of {funnel.Shown.Count} therapists differ from what was expected, after shrinking, by more than their interval");
    }

    private static string Clients(int count) => count == 1 ? "1 client" : string.Create(CultureInfo.InvariantCulture, $"{count} clients");

    private static string Count(int count) => count == 0 ? "none" : count.ToString(CultureInfo.InvariantCulture);
}
