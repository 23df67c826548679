using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Rapport.App.Storage;

/// <summary>How values lie in every store: moments as Unix milliseconds, lengths of time as ticks, identifiers as 16 bytes that sort by time.</summary>
internal static class StoreConventions
{
    public static void Apply(ModelConfigurationBuilder configuration, bool sqlite)
    {
        configuration.Properties<DateTimeOffset>().HaveConversion<MomentConverter>();
        configuration.Properties<TimeSpan>().HaveConversion<TimeSpanToTicksConverter>();
        if (sqlite) configuration.Properties<Guid>().HaveConversion<GuidBytesConverter>();
    }

    public static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);

    public static Guid Read(byte[] bytes) => new(bytes, bigEndian: true);

    private sealed class MomentConverter() : ValueConverter<DateTimeOffset, long>(
        moment => moment.ToUnixTimeMilliseconds(), stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));

    private sealed class GuidBytesConverter() : ValueConverter<Guid, byte[]>(id => Bytes(id), stored => Read(stored));
}
