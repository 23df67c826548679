using Rapport.Care;

namespace Rapport.App.Guessing;

/// <summary>One session that both rated: what the therapist guessed, what the client marked, line by line.</summary>
public sealed record RatedPair(Guess Guess, FormAnswer Rating)
{
    /// <summary>Guess and mark of one line; null where either left it out.</summary>
    /// <param name="line">From 0.</param>
    public (Id<Client> Client, double Guess, double Rating)? Line(int line) =>
        line < Guess.Answers.Count && line < Rating.Answers.Count && Guess.Answers[line] is { } guess && Rating.Answers[line] is { } rating ? (Guess.Client, (double)guess, (double)rating) : null;

    /// <summary>The mean of the lines that both marked; null where there is none.</summary>
    public (Id<Client> Client, double Guess, double Rating)? Mean()
    {
        var lines = Enumerable.Range(0, Rating.Answers.Count).Select(Line).OfType<(Id<Client> Client, double Guess, double Rating)>().ToList();
        return lines.Count == 0 ? null : (Guess.Client, lines.Average(line => line.Guess), lines.Average(line => line.Rating));
    }
}
