using Rapport.Care;

namespace Rapport.App;

/// <summary>New identifiers: version 7 UUIDs, so that what is made later sorts later.</summary>
public static class NewId
{
    public static Id<T> For<T>(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}
