using Rapport.Instruments;

namespace Rapport.App.Guessing;

/// <summary>The form that is guessed on, and the one that it guesses.</summary>
public static class GuessForms
{
    public static Instrument Guess { get; } = InstrumentCatalog.Find("rapport-guess") ?? throw new InvalidOperationException("the guess is not shipped");

    public static Instrument Rating { get; } = InstrumentCatalog.Find("rapport-check-out") ?? throw new InvalidOperationException("the check-out is not shipped");
}
