using System.Text.Json;

namespace Rapport.Alliance;

/// <summary>The sentences of all signals and honest readings, embedded from Wording/signals.json.</summary>
public sealed class SignalBook
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);
    private readonly Dictionary<string, SignalText> _texts;

    private readonly Dictionary<string, string> _reasons;

    private SignalBook(Contents contents)
    {
        _texts = contents.Items.Concat(contents.HonestScore).ToDictionary(text => text.Id, StringComparer.Ordinal);
        _reasons = contents.DropOutReasons.ToDictionary(reason => reason.Id, reason => reason.Text, StringComparer.Ordinal);
    }

    /// <summary>The English sentences, for staff.</summary>
    public static SignalBook English { get; } = Load();

    internal IEnumerable<SignalText> Texts => _texts.Values;

    /// <summary>The sentences of one signal with its figures filled in.</summary>
    /// <param name="id">The text's name in signals.json.</param>
    /// <param name="values">A value for every placeholder; an empty {max} leaves out " of {max}".</param>
    /// <exception cref="ArgumentException">An unknown name, or a placeholder without a value.</exception>
    public SignalSentences Say(string id, params (string Name, string Value)[] values)
    {
        if (!_texts.TryGetValue(id, out var text)) throw new ArgumentException($"no signal is called {id}", nameof(id));
        return new(id, text.Title, Filled(text.Seen, values), Filled(text.HowSure, values))
        {
            MayMean = Filled(text.MayMean, values),
            CouldDo = [.. text.CouldDo.Select(step => Filled(step, values))],
        };
    }

    internal string Reason(string id) => _reasons[id];

    private static string Filled(string template, (string Name, string Value)[] values)
    {
        foreach (var (name, value) in values)
        {
            if (name == "max" && value.Length == 0) template = template.Replace(" of {max}", "", StringComparison.Ordinal);
            template = template.Replace("{" + name + "}", value, StringComparison.Ordinal);
        }
        return template.Contains('{', StringComparison.Ordinal)
            ? throw new ArgumentException($"a placeholder has no value: {template}", nameof(values))
            : template.Trim();
    }

    private static SignalBook Load()
    {
        using var stream = typeof(SignalBook).Assembly.GetManifestResourceStream("signals.json")!;
        return new(JsonSerializer.Deserialize<Contents>(stream, Reading)!);
    }

    private sealed record Contents(SignalText[] Items, SignalText[] HonestScore, ReasonText[] DropOutReasons);

    private sealed record ReasonText(string Id, string Text);
}
