namespace Rapport.Instruments;

/// <summary>Why a score could not be formed.</summary>
public abstract record NoScore
{
    private NoScore(string score) => Score = score;

    /// <summary>Which one: the id of the total or of the subscale.</summary>
    public string Score { get; }

    /// <summary>Answers are missing, and the instrument's rule does not cover so many.</summary>
    /// <param name="Id">The score.</param>
    /// <param name="Items">The numbers of the items left out.</param>
    public sealed record AnswersMissing(string Id, IReadOnlyList<int> Items) : NoScore(Id);

    /// <summary>Some answers are none that the form allows.</summary>
    /// <param name="Id">The score.</param>
    /// <param name="Items">The numbers of their items.</param>
    public sealed record AnswersRefused(string Id, IReadOnlyList<int> Items) : NoScore(Id);

    /// <summary>Nobody wrote down which items belong to it; the practice can enter them.</summary>
    /// <param name="Id">The score.</param>
    public sealed record ItemsUnknown(string Id) : NoScore(Id);

    /// <summary>Nobody wrote down which items are reversed; the practice can enter them.</summary>
    /// <param name="Id">The score.</param>
    public sealed record ReversalsUnknown(string Id) : NoScore(Id);

    /// <summary>The rule or its table is not here; the practice can enter it.</summary>
    /// <param name="Id">The score.</param>
    public sealed record RuleUnknown(string Id) : NoScore(Id);

    /// <summary>The form of this respondent has another order of items than the key.</summary>
    /// <param name="Id">The score.</param>
    /// <param name="By">Who answered.</param>
    public sealed record KeyNotForRespondent(string Id, Respondent By) : NoScore(Id);
}
