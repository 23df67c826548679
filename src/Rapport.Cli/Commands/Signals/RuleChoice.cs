using Rapport.Alliance;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Signals;

/// <summary>One name that --rule understands.</summary>
/// <param name="Name">The name, R5 standing for both of its charts and R13 for both of its halves.</param>
/// <param name="Needs">What is missing for it in this call; null where nothing is.</param>
/// <param name="Make">Makes the rules of that name.</param>
internal sealed record RuleChoice(string Name, string? Needs, Func<IEnumerable<SessionRule>> Make)
{
    private static readonly string[] Elsewhere = ["R8", "R9", "R10", "R15", "R17", "R18"];

    /// <summary>The rules that were asked for, in the order of this list.</summary>
    public static IReadOnlyList<SessionRule> Chosen(string asked, IReadOnlyList<RuleChoice> all)
    {
        if (asked == "all") return [.. all.Where(choice => choice.Needs is null).SelectMany(choice => choice.Make())];
        var names = asked.Split(',', StringSplitOptions.TrimEntries);
        foreach (var name in names) Refuse(name, all);
        return [.. all.Where(choice => names.Contains(choice.Name, StringComparer.Ordinal)).SelectMany(choice => choice.Make())];
    }

    private static void Refuse(string name, IReadOnlyList<RuleChoice> all)
    {
        if (Elsewhere.Contains(name, StringComparer.Ordinal)) throw Refusal.Call($"--rule: expected a rule that looks at one client's sessions, found {name}, which needs more or other data than such a table holds");
        var choice = all.FirstOrDefault(one => one.Name == name)
            ?? throw Refusal.Call($"--rule: expected all or some of {string.Join(", ", all.Select(one => one.Name))}, found {Quote.Found(name)}");
        if (choice.Needs is { } needs) throw Refusal.Call($"--rule {name}: expected {needs}, found none");
    }
}
