using Rapport.App;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.Web.Fixtures;

/// <summary>An agreement as a practice publishes it: our words, every place filled.</summary>
public static class PlantedAgreement
{
    public static async Task<PracticeAgreement> Publish(RapportDb db, Person by, int number, string template = "psychotherapy")
    {
        var draft = AgreementDraft.From(AgreementTemplates.Find(template)!, "en") with { Values = AgreementTemplates.Places.ToDictionary(place => place, place => "as told for " + place, StringComparer.Ordinal) };
        var version = PracticeAgreement.Publish((NewId.For<PracticeAgreement>(TimeProvider.System), by.Practice), draft, number, new(by.Id, TimeProvider.System.GetUtcNow()));
        db.Add(version);
        await db.SaveChangesAsync();
        return version;
    }
}
