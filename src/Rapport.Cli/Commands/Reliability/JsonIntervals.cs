using System.Text.Json;
using Rapport.Cli.Io;
using Rapport.Statistics.Reliability;

namespace Rapport.Cli.Commands.Reliability;

/// <summary>An interval in JSON: its two ends in a list, lower first.</summary>
internal static class JsonIntervals
{
    extension(Utf8JsonWriter writer)
    {
        public void Interval(ConfidenceInterval interval)
        {
            writer.WriteStartArray("interval");
            writer.NumberValue(interval.Lower);
            writer.NumberValue(interval.Upper);
            writer.WriteEndArray();
        }
    }
}
