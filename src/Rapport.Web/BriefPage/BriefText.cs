using Rapport.Care;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.BriefPage;

/// <summary>Short forms of what is long elsewhere.</summary>
internal static class BriefText
{
    private const int Longest = 280;

    /// <summary>The gist of a note: its title, how it begins, and the plan where its form has one.</summary>
    public static string Gist(NoteBody body)
    {
        var headings = NoteBody.HeadingsOf(body.Form);
        var plan = headings.Index().Where(one => one.Item == "plan").Select(one => body.Parts[one.Index]).FirstOrDefault();
        var first = body.Parts.FirstOrDefault(part => !string.IsNullOrWhiteSpace(part) && part != plan);
        return string.Join(" ", new[]
        {
            string.IsNullOrWhiteSpace(body.Title) ? null : body.Title.Trim().TrimEnd('.') + ".",
            first is null ? null : Short(first),
            string.IsNullOrWhiteSpace(plan) ? null : S.Say("brief.plan", ("words", Short(plan))),
        }.OfType<string>());
    }

    /// <summary>At most some lines, cut between two words.</summary>
    public static string Short(string words)
    {
        var flat = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (flat.Length <= Longest) return flat;
        var end = flat.LastIndexOf(' ', Longest);
        return flat[..(end > Longest / 2 ? end : char.IsHighSurrogate(flat[Longest - 1]) ? Longest - 1 : Longest)].TrimEnd(',', ';', ' ') + "…";
    }

    public static string State(HomeworkState state) => S[state switch
    {
        HomeworkState.Done => "brief.homework-done",
        HomeworkState.Partly => "brief.homework-partly",
        HomeworkState.NotDone => "brief.homework-not-done",
        HomeworkState.LetGo => "brief.homework-let-go",
        _ => "brief.homework-agreed",
    }];

    public static string Points(double value) => value.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
