using BenchmarkDotNet.Attributes;
using Rapport.Instruments;

namespace Rapport.Bench;

/// <summary>One response to scores, for a short and a long instrument.</summary>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    private ScoringKey _key = null!;
    private Response _response = null!;

    [Params("rapport-check-out", "phq-9", "oq-45.2")]
    public string Instrument { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var instrument = InstrumentCatalog.Find(Instrument)!;
        _key = ScoringKey.For(instrument);
        _response = new Response([.. instrument.Items.Select((_, i) => (decimal?)(i % 3))]);
    }

    [Benchmark]
    public double? Score() => _key.Score(_response).Total?.Value;
}
