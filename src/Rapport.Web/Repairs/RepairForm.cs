using Rapport.Alliance;
using Rapport.App.Repairs;
using Rapport.Care;

namespace Rapport.Web.Repairs;

/// <summary>What is typed on the page of a repair.</summary>
public sealed record RepairForm
{
    public string? Kind { get; init; }

    public string? Step { get; init; }

    public string? Card { get; init; }

    public string? In { get; init; }

    public string? Word { get; init; }

    public string? How { get; init; }

    public string? Words { get; init; }

    private string? Typed => string.IsNullOrWhiteSpace(Words) ? null : Words.Trim();

    /// <summary>The act, or the field and the key of what is wrong with it.</summary>
    public (RepairAct? Act, (string Field, string Key)? Wrong) Read(string act) => act switch
    {
        "kind" => OneOf<RuptureKind>(Kind) is { } kind ? (new RepairAct.Name(kind), null) : (null, ("Kind", "signals.kind-needed")),
        "cause" => Typed is { } led ? (new RepairAct.MayHaveLed(led), null) : (null, ("Cause", "repairs.words-needed")),
        "step" => ReadStep(),
        "said" => Typed is { } said ? (new RepairAct.ClientSaid(said), null) : (null, ("Said", "repairs.words-needed")),
        "word" => OneOf<ClientsWord>(Word) is { } word ? (new RepairAct.Word(word, Typed), null) : (null, ("Word", "repairs.word-needed")),
        _ => OneOf<RepairState>(How) is { } how and not RepairState.Open ? (new RepairAct.Close(how), null) : (null, ("How", "repairs.how-needed")),
    };

    private (RepairAct?, (string, string)?) ReadStep() =>
        OneOf<RepairStep>(Step) is not { } step ? (null, ("Step", "repairs.step-needed"))
        : !Guid.TryParse(In, out var session) ? (null, ("Step", "repairs.session-needed"))
        : (new RepairAct.Did(new(step, RepairCards.Find(Card ?? "")?.Id, Typed), new Id<Session>(session)), null);

    private static T? OneOf<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, out var found) && Enum.IsDefined(found) ? found : null;
}
