namespace Rapport.Alliance;

/// <summary>R11: an outcome score against the course that clients took who began alike.</summary>
/// <param name="course">The local course.</param>
/// <param name="scale">The outcome instrument.</param>
public sealed class ExpectedResponse(ExpectedCourse course, ScoreScale scale) : SessionRule(Identity, scale)
{
    /// <summary>z above which a score is worse than 84 of 100 comparable clients.</summary>
    public const double Amber = 0.9945;

    /// <summary>z above which a score is worse than 90 of 100 comparable clients.</summary>
    public const double Red = 1.2816;

    private const int FirstScoresNeeded = 1;

    private static readonly RuleCard Identity = new("R11", "1", "expected response", "established method; the coefficients are the practice's own, none are shipped");

    private ExpectedCourse Course { get; } = course;

    /// <inheritdoc/>
    public override SessionRun Begin() => new Run(this);

    private sealed class Run(ExpectedResponse rule) : SessionRun(rule)
    {
        private readonly EnoughRun _enough = new(rule.Course, rule.Scale);
        private double _first = double.NaN;
        private double _mean;
        private double _spread;
        private bool _wasAmber;

        private protected override Judgement Judge(SessionScore score)
        {
            if (score.Session == 1) _first = score.Value;
            (_mean, _spread) = (rule.Course.Mean(_first, score.Session), rule.Course.Spread(score.Session));
            var isEnough = _enough.Next(score, _first);
            if (rule.Course.Courses < ExpectedCourse.CoursesNeeded) return Judgement.TooEarly(rule.Course.Courses, ExpectedCourse.CoursesNeeded);
            if (double.IsNaN(_first)) return Judgement.TooEarly(0, FirstScoresNeeded);
            if (score.Session < 2) return Judgement.TooEarly(1, 2);
            var z = Fall.Against(rule.Scale.Sign * (_mean - score.Value), _spread);
            var isAmber = z is > Amber and <= Red;
            var isRed = z > Red || (isAmber && _wasAmber);
            _wasAmber = isAmber;
            return Judgement.Of(z, z > Red ? Red : Amber, Verdict.None, z > Red ? Fall.Above(Red) : Fall.Above(Amber)) with
            {
                Verdict = isRed ? Verdict.Red : isAmber ? Verdict.Amber : isEnough ? Verdict.GoodEnough : Verdict.None,
                P = Fall.Above(z),
            };
        }

        private protected override IEnumerable<Figure> Inputs() =>
            [new("first", _first), new("expected", _mean), new("spread", _spread), new("courses", rule.Course.Courses), new("level", _enough.Level)];

        private protected override SignalSentences Say(SessionScore score, Judgement judgement) => judgement.Verdict switch
        {
            Verdict.GoodEnough => SignalBook.English.Say("good-enough", ("measure", rule.Course.Measure)),
            Verdict.None => SignalBook.English.Say("on-track", ("measure", rule.Course.Measure), ("value", Plain.Score(score.Value)), ("sourceCount", Plain.Count(rule.Course.Courses))),
            _ => SignalBook.English.Say("not-on-track",
                ("measure", rule.Course.Measure), ("value", Plain.Score(score.Value)), ("session", Plain.Count(score.Session)),
                ("low", Plain.Score(_mean - Red * _spread)), ("high", Plain.Score(_mean + Red * _spread)),
                ("peersPer100", Plain.Per100(judgement.P)), ("sourceCount", Plain.Count(rule.Course.Courses))),
        };

        private protected override SignalSentences Early(Judgement judgement) =>
            judgement.Data.Need == ExpectedCourse.CoursesNeeded
                ? SignalBook.English.Say("not-enough-courses", ("courses", Plain.Many(judgement.Data.Have, "closed course")), ("need", Plain.Count(judgement.Data.Need)))
                : judgement.Data.Need == FirstScoresNeeded ? SignalBook.English.Say("no-first-score")
                : base.Early(judgement);
    }
}
