using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Rapport.App.Storage.Sealed;

namespace Rapport.App.Storage.Copying;

/// <summary>A row as bytes that are the same on every kind of store.</summary>
internal static class RowBytes
{
    public static byte[] Of(IReadOnlyList<object?> row)
    {
        using var bytes = new MemoryStream();
        Span<byte> length = stackalloc byte[4];
        foreach (var value in row)
        {
            var part = value is null ? null : Part(value);
            BinaryPrimitives.WriteInt32BigEndian(length, part?.Length ?? -1);
            bytes.Write(length);
            bytes.Write(part);
        }
        return bytes.ToArray();
    }

    private static byte[] Part(object value) => value switch
    {
        byte[] bytes => bytes,
        string text => Encoding.UTF8.GetBytes(text),
        bool yes => [(byte)(yes ? 1 : 0)],
        double number => Number(BitConverter.DoubleToInt64Bits(number)),
        decimal number => Encoding.UTF8.GetBytes((number / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)),
        DateTimeOffset moment => Number(moment.ToUnixTimeMilliseconds()),
        DateOnly day => Number(day.DayNumber),
        TimeOnly time => Number(time.Ticks),
        TimeSpan time => Number(time.Ticks),
        Care.TokenHash hash => hash.ToArray(),
        Guid id => StoreConventions.Bytes(id),
        Enum or int or long or short or byte => Number(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        _ when value.GetType().IsGenericType && value.GetType().GetGenericTypeDefinition() == typeof(Care.Id<>) => StoreConventions.Bytes(SealPlan.IdOf(value)),
        _ => Encoding.UTF8.GetBytes(JsonText.Write(value, value.GetType())),
    };

    private static byte[] Number(long number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }
}
