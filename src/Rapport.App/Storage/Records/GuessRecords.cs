using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage.Records;

/// <summary>What therapists guessed before they saw.</summary>
internal static class GuessRecords
{
    public static void MapGuesses(this ModelBuilder model)
    {
        var guess = model.Record<Guess>("Guesses", row => new { row.Session, row.Therapist })
            .Of<Guess, Session>(row => row.Session).Of<Guess, Client>(row => row.Client).Of<Guess, Person>(row => row.Therapist);
        guess.Property(row => row.Instrument).IsPlain(Mapping.Code);
        guess.Property(row => row.Answers).IsPlainJson(Mapping.Numbers);
    }
}
