namespace Rapport.Instruments;

/// <summary>What became of a definition.</summary>
public abstract record InstrumentReading
{
    private InstrumentReading() { }

    /// <summary>It is an instrument.</summary>
    /// <param name="Instrument">The instrument.</param>
    public sealed record Understood(Instrument Instrument) : InstrumentReading;

    /// <summary>It is not, or not yet.</summary>
    /// <param name="Problems">What is wrong, in the order of the file.</param>
    public sealed record Refused(IReadOnlyList<Problem> Problems) : InstrumentReading;
}
