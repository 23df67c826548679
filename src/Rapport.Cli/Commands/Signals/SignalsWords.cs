using System.CommandLine;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Signals;

/// <summary>The options of rapport signals.</summary>
internal sealed class SignalsWords
{
    public Option<string> Id { get; } = CallOptions.Column("--id", "The client.");

    public Option<string> Session { get; } = CallOptions.Column("--session", "The session's number in the episode, from 1.");

    public Option<string> Measure { get; } = CallOptions.Column("--measure", "The rating of working together; an empty cell is a session without one.");

    public Option<string?> Date { get; } = CallOptions.OptionalColumn("--date", "The day of the session, 2026-11-22; then the level wanders by weeks.");

    public Option<string?> Guess { get; } = CallOptions.OptionalColumn("--guess", "The therapist's guess of the same rating (R12).");

    public Option<string?> Before { get; } = CallOptions.OptionalColumn("--before", "The mark for the work together before the session (R13).");

    public Option<string?> Unsaid { get; } = CallOptions.OptionalColumn("--unsaid", "1 where the client ticked that something was left unsaid, or felt judged (R16).");

    public Option<string?> Outcome { get; } = CallOptions.OptionalColumn("--outcome", "The outcome score (R11).");

    public Option<string?> Expected { get; } = new("--expected") { Description = "The practice's own expected course of that outcome (R11).", HelpName = "COEFFICIENTS.json" };

    public Option<string> Rule { get; } = new("--rule") { Description = "Which rules, or all that the columns allow.", HelpName = "R6,...|all", DefaultValueFactory = _ => "R6" };

    public Option<string?> Range { get; } = new("--range") { Description = "The lowest and the highest rating possible (R12, R13, R16).", HelpName = "lowest,highest" };

    public Option<string> BeforeRange { get; } = new("--before-range") { Description = "The same of the mark before the session (R13).", HelpName = "lowest,highest", DefaultValueFactory = _ => "0,10" };

    public Option<double?> Cut { get; } = CallOptions.Number("--cut", "The rating from which on to ask (R1).");

    /// <summary>Which rating it is, and where the filter starts.</summary>
    public StartWords Start { get; } = new();

    public IEnumerable<Option> All => [Id, Session, Measure, Date, Guess, Before, Unsaid, Outcome, Expected, Rule, .. Start.All, Range, BeforeRange, Cut];

    /// <summary>Refuses what does not fit together.</summary>
    public void Check(ParseResult parsed)
    {
        Start.Check(parsed);
        if (parsed.GetValue(Outcome) is null != parsed.GetValue(Expected) is null) throw Refusal.Call("expected --outcome and --expected together, found one of them");
    }
}
