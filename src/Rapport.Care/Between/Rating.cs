namespace Rapport.Care;

/// <summary>One mark on a line of eleven points, 0 to 10.</summary>
public readonly record struct Rating
{
    /// <param name="value">0 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside the line.</exception>
    public Rating(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 10);
        Value = value;
    }

    /// <summary>0 to 10.</summary>
    public int Value { get; }
}
