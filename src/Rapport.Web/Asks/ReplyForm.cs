using Rapport.App.Asks;
using Rapport.Privacy;

namespace Rapport.Web.Asks;

/// <summary>An answer to what a client asked for, as it was sent.</summary>
public sealed record ReplyForm
{
    /// <summary>To which ask.</summary>
    public Guid? Ask { get; init; }

    public string? Outcome { get; init; }

    public string? Words { get; init; }

    public bool IsNotTheirs { get; init; }

    public AskReply? Reply { get; init; }

    /// <summary>The key of what is wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>At which field.</summary>
    public string? Field { get; init; }

    internal static ReplyForm Read(IFormCollection form, Guid ask)
    {
        var sent = new ReplyForm { Ask = ask, Outcome = form["Outcome"], Words = form["Words"].ToString().Trim(), IsNotTheirs = form["NotTheirs"] == "yes" };
        if (!Enum.TryParse<AskOutcome>(sent.Outcome, out var outcome) || !Enum.IsDefined(outcome) || char.IsDigit(sent.Outcome![0])) return sent with { Problem = "asks.outcome-needed", Field = "Outcome" };
        if (sent.Words!.Length is 0 or > ClientAsk.LongestWords) return sent with { Problem = sent.Words.Length == 0 ? "asks.reply-needed" : "asks.reply-long", Field = "Words" };
        return sent with { Reply = new(outcome, sent.Words, sent.IsNotTheirs) };
    }
}
