using System.Text.Json;
using System.Text.Json.Serialization;
using Rapport.Alliance;

namespace Rapport.App.Storage.Sealed;

/// <summary>How what is no string becomes the text of a column.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new RiskAnswerJson() },
    };

    public static string Write(object? value, Type type) => JsonSerializer.Serialize(value, type, Options);

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static object? Read(string text, Type type) => JsonSerializer.Deserialize(text, type, Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options)!;

    /// <summary>A risk answer guards how it comes about, so it is told again step by step.</summary>
    private sealed class RiskAnswerJson : JsonConverter<RiskAnswer>
    {
        public override RiskAnswer? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var told = JsonSerializer.Deserialize<Told>(ref reader, options)!;
            var answer = told.Tick is { } tick ? RiskAnswer.Ticked(tick, told.At) : RiskAnswer.Marked(told.Item, told.Answer, told.At);
            if (told.Instrument is { } instrument) answer = answer.On(instrument);
            if (told.ReadAt is { } read) answer = answer.Read(read);
            return told.Done is { } done ? answer.Record(done, told.ReadAt ?? told.At) : answer;
        }

        public override void Write(Utf8JsonWriter writer, RiskAnswer value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Told(value.Item, value.Tick, value.Answer, value.At) { Instrument = value.Instrument, ReadAt = value.ReadAt, Done = value.Done }, options);

        private sealed record Told(int Item, string? Tick, double Answer, DateTimeOffset At)
        {
            public string? Instrument { get; init; }
            public DateTimeOffset? ReadAt { get; init; }
            public string? Done { get; init; }
        }
    }
}
