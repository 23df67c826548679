using System.Text.Json;
using Rapport.Alliance;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Signals;

/// <summary>Where the filter starts, and whether that was known before the first session.</summary>
/// <param name="Prior">For R6 and everything that rests on it.</param>
/// <param name="Smooth">For R6b; the same unless it was learned from sessions.</param>
/// <param name="Source">Where it comes from, in words.</param>
/// <param name="IsProspective">False where the file's own sessions were used.</param>
internal sealed record StartingPoint(PracticePrior Prior, PracticePrior Smooth, string Source, bool IsProspective)
{
    /// <summary>What a reader must know about it; null where there is nothing to add.</summary>
    public string? Note => IsProspective ? null
        : "The starting point was learned from this file's own sessions, so nothing here is prospective: use --instrument or --prior for that.";

    public static StartingPoint Given(PracticePrior prior, string source) => new(prior, prior, source, true);

    /// <summary>The file's own first sessions.</summary>
    /// <exception cref="Refusal">The sessions do not give one.</exception>
    public static StartingPoint Learned(IReadOnlyCollection<double> firsts, IReadOnlyCollection<double> differences, string file) =>
        PracticePrior.From(firsts, differences) is { } prior && PracticePrior.Smooth(firsts, differences) is { } smooth
            ? new(prior, smooth, "this file's own sessions", false)
            : throw Refusal.NoAnswer($"{file}: expected ratings that differ, of at least two clients with two sessions, to learn the usual ups and downs from; found too few (--prior mean,var,noise gives them)");

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("prior");
        writer.Number("mean", Prior.Mean);
        writer.Number("variance", Prior.Variance);
        writer.Number("noise", Prior.Noise);
        writer.Number("noiseR6b", Smooth.Noise);
        writer.WriteString("source", Source);
        writer.WriteBoolean("prospective", IsProspective);
        writer.WriteString("note", Note);
        writer.WriteEndObject();
    }
}
