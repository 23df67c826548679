using System.Text.Json;

namespace Rapport.Cli.Io;

/// <summary>What JSON has no word for is null: a number that is not defined.</summary>
internal static class JsonNumbers
{
    private const int Full = 1 << 16;

    extension(Utf8JsonWriter writer)
    {
        /// <summary>A number in the shortest form that reads back to the same double; null where it is not defined.</summary>
        public void Number(string name, double value)
        {
            if (double.IsFinite(value)) writer.WriteNumber(name, value);
            else writer.WriteNull(name);
        }

        /// <summary>The same, as an element of a list.</summary>
        public void NumberValue(double value)
        {
            if (double.IsFinite(value)) writer.WriteNumberValue(value);
            else writer.WriteNullValue();
        }

        /// <summary>A list of objects, written through to the stream as it grows, so that its length does not matter.</summary>
        public void Objects<T>(string name, IEnumerable<T> items, Action<T> write)
        {
            writer.WriteStartArray(name);
            foreach (var item in items)
            {
                writer.WriteStartObject();
                write(item);
                writer.WriteEndObject();
                if (writer.BytesPending > Full) writer.Flush();
            }
            writer.WriteEndArray();
        }
    }
}
