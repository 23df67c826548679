using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.OwnPage;

/// <summary>What a client said on forms, and what is agreed between sessions.</summary>
/// <param name="Answers">Every form, the newest first.</param>
/// <param name="Homework">What is agreed, the newest first.</param>
public sealed record OwnAnswers(IReadOnlyList<FormAnswer> Answers, IReadOnlyList<Homework> Homework)
{
    /// <summary>The instruments of the answers with the practice's wording, by id.</summary>
    public required IReadOnlyDictionary<string, Instrument> Instruments { get; init; }

    /// <summary>Sessions to come and held, by id.</summary>
    public required IReadOnlyDictionary<Id<Session>, Session> Sessions { get; init; }
}
