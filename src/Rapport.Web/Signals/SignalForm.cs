using Rapport.Alliance;
using Rapport.App.Signals;

namespace Rapport.Web.Signals;

/// <summary>What is typed on the page of a signal.</summary>
public sealed record SignalForm
{
    public string? Kind { get; init; }

    public string? Why { get; init; }

    public string? Words { get; init; }

    public string? What { get; init; }

    /// <summary>The act, or the field and the key of what is wrong with it.</summary>
    public (SignalAct? Act, (string Field, string Key)? Wrong) Read(string act) => act switch
    {
        "dismiss" when !Enum.TryParse<DismissedWhy>(Why, out var none) || !Enum.IsDefined(none) => (null, ("Why", "signals.why-needed")),
        "dismiss" when Enum.Parse<DismissedWhy>(Why!) == DismissedWhy.Other && string.IsNullOrWhiteSpace(Words) => (null, ("Words", "signals.words-needed")),
        "dismiss" => (new SignalAct.Dismiss(Enum.Parse<DismissedWhy>(Why!), string.IsNullOrWhiteSpace(Words) ? null : Words.Trim()), null),
        "repair" when !Enum.TryParse<RuptureKind>(Kind, out var kind) || !Enum.IsDefined(kind) => (null, ("Kind", "signals.kind-needed")),
        "repair" => (new SignalAct.BeginRepair(Enum.Parse<RuptureKind>(Kind!)), null),
        _ when string.IsNullOrWhiteSpace(What) => (null, ("What", "signals.what-needed")),
        _ => (new SignalAct.RecordDone(What.Trim()), null),
    };
}
