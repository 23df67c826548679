using System.Runtime.InteropServices;

namespace Rapport.Care;

/// <summary>Who of the practice did something, and when.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Mark
{
    /// <param name="by">Who.</param>
    /// <param name="at">When.</param>
    public Mark(Id<Person> by, DateTimeOffset at) => (By, At) = (by, Guard.Utc(at));

    /// <summary>Who.</summary>
    public Id<Person> By { get; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; }
}
