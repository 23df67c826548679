using System.Globalization;
using System.Text.Json;
using Rapport.Cli.Io;
using Rapport.Statistics.Reliability;
using Rapport.Statistics.Reliability.Factors;

namespace Rapport.Cli.Commands.Reliability;

/// <summary>What is said about one scale. Omega is that of the raw sum score: one factor by maximum likelihood over complete rows.</summary>
internal sealed class ScaleAnswer
{
    private readonly Alpha _alpha;
    private readonly LikelihoodFactor? _factor;
    private readonly List<string> _notes = [];

    private ScaleAnswer(Alpha alpha, Estimate<LikelihoodFactor> factor)
    {
        _alpha = alpha;
        _factor = factor is Estimate<LikelihoodFactor>.Known known ? known.Result : null;
        if (!alpha.MayBeShown)
            _notes.Add(string.Create(CultureInfo.InvariantCulture, $"{alpha.Rows} people are too few to show alpha as a property of the scale; that takes {Alpha.RowsToShow}"));
        _notes.AddRange(alpha.Notes.Select(note => note.Sentence));
        if (factor is Estimate<LikelihoodFactor>.Refused refused) _notes.Add("no omega: " + refused.Why.Sentence);
        if (_factor is not null) _notes.AddRange(_factor.Notes.Select(note => "omega: " + note.Sentence));
    }

    public static ScaleAnswer From(ScoreTable table, string file) =>
        new(ReliabilityCommand.Found(Alpha.From(table), file), LikelihoodFactor.From(table));

    public void Write(Call call, Output output)
    {
        if (!call.Json)
        {
            output.Text(WriteTable);
            return;
        }

        output.Json(WriteJson);
        foreach (var note in _notes) call.Terminal.Error.WriteLine("note: " + note);
    }

    private void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("n", _alpha.Rows);
        writer.Number("alpha", _alpha.Raw);
        writer.Interval(_alpha.Interval);
        writer.Number("omega", _factor?.Omega ?? double.NaN);
        writer.Objects("items", _alpha.Items, item =>
        {
            writer.WriteString("item", item.Item);
            writer.Number("mean", item.Mean);
            writer.Number("sd", item.Sd);
            writer.Number("rest", item.RestCorrelation);
            writer.Number("alphaWithout", item.Without?.Raw ?? double.NaN);
        });
        writer.WriteEndObject();
    }

    private void WriteTable(TextWriter writer)
    {
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_alpha.Rows} people, {_alpha.Items.Count} items"));
        writer.WriteLine($"alpha {Number(_alpha.Raw)}, 95 % interval {Number(_alpha.Interval.Lower)} to {Number(_alpha.Interval.Upper)}; standardised {Number(_alpha.Standardised)}");
        if (_factor is not null)
        {
            var fit = _factor.Fit;
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"omega {Number(_factor.Omega)} (one factor, {_factor.Rows} complete rows: CFI {Number(fit.Cfi)}, RMSEA {Number(fit.Rmsea)}, SRMR {Number(fit.Srmr)})"));
        }

        var table = new TextTable("item", "mean", "sd", "with rest", "alpha without");
        foreach (var item in _alpha.Items)
            table.Row(item.Item, Number(item.Mean), Number(item.Sd), Number(item.RestCorrelation), Number(item.Without?.Raw ?? double.NaN));
        table.Write(writer);
        foreach (var note in _notes) writer.WriteLine(note);
    }

    private static string Number(double value) => TextTable.Number(value);
}
