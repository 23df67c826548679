using Rapport.Alliance;
using Rapport.App.Story;
using Rapport.Care;
using Rapport.Instruments;
using Rapport.Web.Hosting;
using Rapport.Web.Pictures;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.Clients;

/// <summary>Puts a story into a picture and into sentences.</summary>
internal sealed class StoryTelling(ClientStory story, Visit visit)
{
    /// <summary>Which session it was, or what became of it.</summary>
    public static string Title(StorySession one) => one.Place is { } place ? S.Say(place == 1 ? "story.first" : "story.nth", ("n", one.Session.Number)) : S["story." + one.Session.State];

    /// <summary>What the picture shows, as one sentence about what was seen.</summary>
    public string Finding
    {
        get
        {
            var rated = story.Held.Count(one => one.Rating is not null);
            var strained = story.Strains;
            return rated == 0 ? S["story.no-rating"]
                : strained.Count == 0 ? S[rated < 3 ? "story.few" : IsLow ? "story.low" : "story.steady"]
                : story.RepairOf(strained[^1])?.State switch
                {
                    null => S["story.perhaps"],
                    RepairState.Open => S["story.strained"],
                    RepairState.Mended => S["story.mended"],
                    RepairState.Parted => S["story.parted"],
                    _ => S["story.not-mended"],
                };
        }
    }

    public TrajectoryScale Scale => new(0, 40)
    {
        Life = story.Outcome is null ? null : Outcome!.IsOurs ? S["story.life"] : Outcome.Name,
        LifeRange = Outcome?.Total is { Minimum: { } low, Maximum: { } high } ? (low, high) : (0, 40),
        LifeCut = Outcome is { IsOurs: false } foreign && foreign.Cutoffs.FirstOrDefault(cut => cut is { Score: Cutoff.Total, Group: null }) is { } found
            ? (found.Value, S.Say("story.cut", ("value", Axis.Label(found.Value))))
            : null,
    };

    public IReadOnlyList<TrajectoryMoment> Moments
    {
        get
        {
            var (run, marks) = (new UsualRange(), (Strains: story.Strains.ToHashSet(), Mended: story.Mended.ToHashSet()));
            var earlier = story.Earlier.GroupBy(score => score.On!.Value).OrderBy(group => group.Key).Select(group => Before(group.Key, [.. group], run));
            return [.. earlier, .. story.Sessions.Where(one => one.Session.State != SessionState.Planned).Select(one => Moment(one, marks, run))];
        }
    }

    /// <summary>The last rating lies below where it would usually lie, whatever the rules said of it.</summary>
    private bool IsLow => Moments.LastOrDefault(one => one.Rating is not null) is { Rating: { } rating, Level: { } level, Margin: { } margin } && rating < level - margin;

    private Instrument? Outcome => story.Outcome is { } id ? Measures.Find(id) : null;

    private static TrajectoryMoment Before(DateOnly day, IReadOnlyList<StoryScore> scores, UsualRange run)
    {
        var words = DayWords.Short(day, "en");
        var rating = scores.FirstOrDefault(score => score.Instrument == Measures.CheckOut)?.Value;
        return run.Beside(new(words, words)
        {
            Rating = rating,
            Life = scores.FirstOrDefault(score => score.Instrument != Measures.CheckOut)?.Value,
            What = S["story.earlier"],
        }, day, UsualRange.NineInTen);
    }

    private TrajectoryMoment Moment(StorySession one, (HashSet<StorySession> Strains, HashSet<StorySession> Mended) marks, UsualRange run)
    {
        var day = visit.Day(one.Session.StartsAt);
        var near = NearWords(day);
        return run.Beside(new(one.Place is null ? near : $"{one.Session.Number}, {near}", near)
        {
            Rating = one.Rating,
            Guess = one.Guess,
            Life = one.Outcome,
            Strain = marks.Strains.Contains(one) ? S[one.Repairs.Count > 0 ? "story.strain" : "story.strain-perhaps"] : null,
            Mended = marks.Mended.Contains(one) ? S["story.mended-here"] : null,
            What = one.Place is null ? S["story." + one.Session.State] : one.Shown is RatingShown.GuessFirst ? S["story.waits"] : null,
            HasNote = one.Note is { Revision: > 0 },
        }, day, UsualRange.NineInTen);
    }

    /// <summary>Day and month; the story's order tells the year.</summary>
    private static string NearWords(DateOnly day) => string.Join(' ', DayWords.Short(day, "en").Split(' ')[..2]);
}
