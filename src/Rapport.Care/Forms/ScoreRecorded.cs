using Rapport.Instruments;

namespace Rapport.Care;

/// <summary>A total or subscale as it was scored when the form came in. It is written once.</summary>
/// <param name="Submission">The submission it was scored from.</param>
/// <param name="Client">Whose score it is.</param>
/// <param name="Session">The session it is about.</param>
/// <param name="Instrument">The instrument's id.</param>
public sealed record ScoreRecorded(Guid Submission, Id<Client> Client, Id<Session> Session, string Instrument)
{
    /// <summary>The name under which the total is kept where the instrument gives it none.</summary>
    public const string Total = "total";

    /// <summary>The version of the instrument's definition.</summary>
    public required string Version { get; init; }

    /// <summary>"total", or the id of a subscale.</summary>
    public required string Scale { get; init; }

    /// <summary>In points of the score, never rounded.</summary>
    public required double Value { get; init; }

    /// <summary>The standard error of measurement in the same points; null where unknown.</summary>
    public double? StandardError { get; init; }

    /// <summary>How many of its items were left out.</summary>
    public int Missing { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Every score that could be formed: the total first, then the subscales.</summary>
    /// <param name="answer">What came in.</param>
    /// <param name="scoring">What its key made of it.</param>
    public static IReadOnlyList<ScoreRecorded> From(FormAnswer answer, Scoring scoring)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(scoring);
        IEnumerable<(string Scale, Score? Score)> formed = [(Total, scoring.Total), .. scoring.Subscales.Select(one => (one.Id, one.Score))];
        return [.. formed.Where(one => one.Score is not null).Select(one => new ScoreRecorded(answer.Submission, answer.Client, answer.Session, answer.Instrument)
        {
            Version = answer.Version,
            Scale = one.Scale,
            Value = one.Score!.Value,
            StandardError = one.Score.StandardError,
            Missing = one.Score.Missing,
            At = answer.At,
        })];
    }
}
