using Rapport.Instruments;

namespace Rapport.Care;

/// <summary>One instrument as it was answered and received. It is written once; only whose it is may be corrected.</summary>
/// <param name="Submission">With which submission it came.</param>
/// <param name="Client">Whose answers they are.</param>
/// <param name="Session">The session they are about.</param>
/// <param name="Instrument">The instrument's id.</param>
public sealed record FormAnswer(Guid Submission, Id<Client> Client, Id<Session> Session, string Instrument)
{
    /// <summary>The version of the instrument's definition.</summary>
    public required string Version { get; init; }

    /// <summary>What the form was for.</summary>
    public required FormPurpose Purpose { get; init; }

    /// <summary>Who answered.</summary>
    public required Respondent By { get; init; }

    /// <summary>One answer for each item in the order of the form, as given; null where it was left out.</summary>
    public required IReadOnlyList<decimal?> Answers { get; init; }

    /// <summary>The words ticked, as "choice/option".</summary>
    public required IReadOnlyList<string> Ticks { get; init; }

    /// <summary>Own words; null for none.</summary>
    public string? Comment { get; init; }

    /// <summary>When it was received.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>From where it came.</summary>
    public required AnswerSource Source { get; init; }

    /// <summary>The answers as the instrument's key takes them.</summary>
    public Response ToResponse() => new(Answers) { Ticks = Ticks, By = By };
}
