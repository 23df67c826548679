using System.Globalization;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.Web.Forms;

/// <summary>What was typed and marked, by the names of the fields, and what of it is no answer.</summary>
public sealed class FormFields
{
    public const string SubmissionField = "submission", StepField = "step", GoField = "go", LanguageField = "lang", Stay = "stay";
    private readonly Dictionary<string, string[]> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FormProblem> _problems = new(StringComparer.Ordinal);

    private FormFields(Guid submission) => Submission = submission;

    /// <summary>Made when the page was; sent again it stays the same.</summary>
    public Guid Submission { get; }

    public int Step { get; private init; }

    public IReadOnlyDictionary<string, FormProblem> Problems => _problems;

    public static FormFields Empty(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    public static FormFields Read(IFormCollection form, TimeProvider clock)
    {
        var submission = Guid.TryParse(form[SubmissionField], out var known) && known != Guid.Empty ? known : Guid.CreateVersion7(clock.GetUtcNow());
        var fields = new FormFields(submission)
        {
            Step = int.TryParse(form[StepField], NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? step : 0,
        };
        foreach (var (name, values) in form) fields._values[name] = [.. values.OfType<string>().Where(value => value.Length > 0).Select(value => value.ReplaceLineEndings("\n"))];
        return fields;
    }

    public static string Of(Instrument instrument, Item item) => $"{instrument.Id}.{item.Number.ToString(CultureInfo.InvariantCulture)}";

    public static string Of(Instrument instrument, Choice choice) => $"{instrument.Id}.{choice.Id}";

    public static string Words(Instrument instrument) => instrument.Id + ".words";

    public string? Value(string name) => _values.GetValueOrDefault(name)?.FirstOrDefault();

    public bool Has(string name, string value) => _values.GetValueOrDefault(name)?.Contains(value, StringComparer.Ordinal) == true;

    public bool IsLeftOut(string name) => _values.TryGetValue(name, out var values) && values.Length == 0;

    /// <summary>Every value of the fields of these instruments, to carry them to the next page.</summary>
    public IEnumerable<(string Name, string Value)> Carried(IEnumerable<Instrument> instruments, IReadOnlyList<FormPart> without)
    {
        var here = without.SelectMany(part => part.Items.Select(item => Of(part.Instrument, item))
            .Concat(part.Ends ? part.Instrument.Choices.Select(choice => Of(part.Instrument, choice)).Append(Words(part.Instrument)) : [])).ToHashSet(StringComparer.Ordinal);
        var known = instruments.Select(one => one.Id + ".").ToList();
        return _values.Where(field => !here.Contains(field.Key) && known.Exists(prefix => field.Key.StartsWith(prefix, StringComparison.Ordinal)))
            .SelectMany(field => field.Value.Select(value => (field.Key, value)));
    }

    /// <summary>The forms as they were filled in. What is no answer stands in <see cref="Problems"/>.</summary>
    /// <param name="parts">The lines that were asked; others count as left out.</param>
    public IReadOnlyList<FilledForm> Filled(IReadOnlyList<FormPart> parts)
    {
        _problems.Clear();
        var forms = new List<FilledForm>();
        foreach (var instrument in parts.Select(part => part.Instrument).Distinct())
        {
            var asked = parts.Where(part => part.Instrument == instrument).SelectMany(part => part.Items).ToHashSet();
            var answers = instrument.Items.Select(item => asked.Contains(item) ? Answer(instrument, item) : null).ToList();
            var ticks = instrument.Choices.SelectMany(choice => (_values.GetValueOrDefault(Of(instrument, choice)) ?? []).Select(option => $"{choice.Id}/{option}")).Distinct(StringComparer.Ordinal).ToList();
            var words = Value(Words(instrument));
            var form = new FilledForm(instrument.Id, instrument.Version, new Response(answers) { Ticks = ticks, By = Respondent.Client }, words);
            Note(instrument, form.Problems(instrument));
            forms.Add(form);
        }
        return forms;
    }

    private decimal? Answer(Instrument instrument, Item item)
    {
        if (Value(Of(instrument, item)) is not { } text) return null;
        if (decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var answer)) return answer;
        _problems[Of(instrument, item)] = new FormProblem.NoAnswer(item.Number, item.Expected());
        return null;
    }

    private void Note(Instrument instrument, IReadOnlyList<FormProblem> problems)
    {
        foreach (var problem in problems)
        {
            var field = problem switch
            {
                FormProblem.NoAnswer wrong => $"{instrument.Id}.{wrong.Item.ToString(CultureInfo.InvariantCulture)}",
                FormProblem.UnknownTick tick => $"{instrument.Id}.{(instrument.Choices.FirstOrDefault(choice => tick.Tick.StartsWith(choice.Id + "/", StringComparison.Ordinal)) ?? instrument.Choices[0]).Id}",
                _ => Words(instrument),
            };
            _problems[field] = problem;
        }
    }
}
