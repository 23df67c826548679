namespace Rapport.Alliance.Simulation;

/// <summary>
/// The generator behind docs/methods/detectors.md: ratings of clients with known ruptures. A client depends on world, seed,
/// index and number of sessions alone, not on how many others are made or in which order.
/// </summary>
/// <param name="world">Which of the seven worlds.</param>
/// <param name="sessions">Sessions of each client, at least 6.</param>
/// <param name="seed">The seed of the run.</param>
public sealed class Simulator(World world, int sessions, long seed)
{
    /// <summary>The scale's lowest and highest rating.</summary>
    public static readonly (double Lowest, double Highest) Range = (1, 5);

    /// <summary>Steps of the scale in one point.</summary>
    public const int StepsInAPoint = 12;

    private const int FewestSessions = 6;
    private const double Noise = 0.24;
    private const double TypicalSize = 0.312;
    private const double LongSlope = 0.10;
    private const double Wander = 0.048;
    private const double Hangs = 0.4;
    private readonly int _sessions = sessions >= FewestSessions ? sessions : throw new ArgumentOutOfRangeException(nameof(sessions), sessions, "at least 6 sessions");

    /// <summary>One client.</summary>
    /// <param name="index">The client's index, from 0.</param>
    public SimulatedClient Client(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        var chance = new SplitMix(seed, index);
        var rupture = Event(chance);
        var level = (world == World.Ceiling ? 4.6 : 4.0) + 0.5 * chance.Normal();
        var slope = Math.Abs(LongSlope + LongSlope * chance.Normal()) * Noise;
        var own = Noise * Math.Exp(0.35 * chance.Normal());
        var values = new double[_sessions];
        var (wandered, error) = (0.0, chance.Normal());
        for (var t = 0; t < _sessions; t++)
        {
            wandered += Wander * chance.Normal();
            error = Error(chance, error);
            var decline = world == World.Decline ? 0.02 * t : 0;
            values[t] = OnScale(level + 2 * slope * Math.Log(1 + t) + wandered - decline + own * error - rupture.Depth(t + 1));
        }
        return rupture.Length == 0 ? new(index, values, null, null) : new(index, values, rupture.Onset, Math.Min(rupture.Onset + rupture.Length - 1, _sessions));
    }

    /// <summary>Clients from one index to another.</summary>
    /// <param name="first">The first index, from 0.</param>
    /// <param name="count">How many.</param>
    public IEnumerable<SimulatedClient> Clients(int first, int count) => Enumerable.Range(first, count).Select(Client);

    private RuptureMade Event(SplitMix chance)
    {
        var (hasRupture, at, length, size) = (chance.Uniform() < 0.5, chance.Uniform(), chance.Whole(1, 4), 1.5 + 2.5 * chance.Uniform());
        var (low, high) = world == World.Early ? (2, 5) : (5, Math.Min(13, _sessions));
        var onset = low + Math.Min(high - low, (int)Math.Floor(at * (high - low + 1)));
        return new(onset, hasRupture ? world == World.Slow ? 5 : length : 0, size * TypicalSize, world == World.Slow);
    }

    private double Error(SplitMix chance, double last) => world switch
    {
        World.T3 => chance.StudentWithThree() / Math.Sqrt(3),
        World.Ar => Hangs * last + Math.Sqrt(1 - Hangs * Hangs) * chance.Normal(),
        _ => chance.Normal(),
    };

    private static double OnScale(double value) =>
        Math.Clamp(Math.Round(value * StepsInAPoint, MidpointRounding.ToEven), Range.Lowest * StepsInAPoint, Range.Highest * StepsInAPoint) / StepsInAPoint;

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct RuptureMade(int Onset, int Length, double Size, bool IsSlow)
    {
        /// <summary>How far the level is down in a session.</summary>
        public double Depth(int session)
        {
            var since = session - Onset;
            if (since < 0 || since >= Length) return 0;
            return IsSlow ? Size * (since + 1) / 5 : Size * Math.Exp(-0.15 * since);
        }
    }
}
