namespace Rapport.Alliance.Simulation;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood 2014): 64 bits of seed, one multiplication chain a number, the same on every machine.
/// Each client has a stream of its own, made from the seed and the client's index (docs/decisions/0050-own-random-streams.md).
/// </summary>
internal sealed class SplitMix
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const double Unit = 1.0 / (1UL << 53);
    private ulong _state;

    /// <param name="seed">The seed of the whole run.</param>
    /// <param name="stream">The stream's index, at least 0.</param>
    public SplitMix(long seed, long stream) => _state = unchecked(Mixed((ulong)seed + Golden) ^ Mixed(~(ulong)stream));

    /// <summary>A number strictly between 0 and 1.</summary>
    public double Uniform() => ((Next() >> 11) + 0.5) * Unit;

    /// <summary>A standard normal number, from one uniform number.</summary>
    public double Normal() => Fall.Quantile(Uniform());

    /// <summary>A whole number from low to high, both included.</summary>
    public int Whole(int low, int high) => low + Math.Min(high - low, (int)Math.Floor(Uniform() * (high - low + 1)));

    /// <summary>Student's t with 3 degrees of freedom, from four normal numbers.</summary>
    public double StudentWithThree()
    {
        var (top, a, b, c) = (Normal(), Normal(), Normal(), Normal());
        return top / Math.Sqrt((a * a + b * b + c * c) / 3);
    }

    private ulong Next()
    {
        _state = unchecked(_state + Golden);
        return Mixed(_state);
    }

    private static ulong Mixed(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
