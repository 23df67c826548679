using Rapport.App.Questions;
using Rapport.Care;

namespace Rapport.Web.Questions;

public sealed record QuestionForm
{
    public const int Longest = 500, MostWays = 10;

    public string? Wording { get; init; }

    /// <summary>Other ways, one a line.</summary>
    public string? OtherWays { get; init; }

    public static QuestionForm Of(PlannedQuestion question) => new() { Wording = question.Wording, OtherWays = string.Join('\n', question.OtherWays) };

    public IReadOnlyDictionary<string, string> Problems()
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        if (string.IsNullOrWhiteSpace(Wording)) problems["Wording"] = "questions.needed";
        else if (Wording.Length > Longest) problems["Wording"] = "questions.too-long";
        if (Ways.Length > MostWays) problems["OtherWays"] = "questions.too-many";
        else if (Ways.Any(way => way.Length > Longest)) problems["OtherWays"] = "questions.too-long";
        return problems;
    }

    public QuestionWritten ToWritten(Id<Client> client, Id<PlannedQuestion>? question) => new(client, question, Wording!.Trim(), Ways);

    private string[] Ways => (OtherWays ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
