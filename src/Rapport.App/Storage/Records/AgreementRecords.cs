using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage.Records;

/// <summary>The practice's agreements, and what clients were given and accepted.</summary>
internal static class AgreementRecords
{
    public static void MapAgreements(this ModelBuilder model)
    {
        var version = model.Record<PracticeAgreement>("PracticeAgreements", row => row.Id).BelongsToPractice("the practice's own words")
            .Seal(row => row.Parts).Seal(row => row.Values).Of<PracticeAgreement, Practice>(row => row.Practice).Of<PracticeAgreement, Person>(row => row.By);
        version.Property(row => row.Template).IsPlain(Mapping.Code);
        version.Property(row => row.Language).IsPlain("a language tag");
        version.HasIndex(row => new { row.Practice, row.Template, row.Language, row.Number }).IsUnique();

        var given = model.Record<AgreementGiven>("AgreementsGiven", row => row.Id)
            .Of<AgreementGiven, Client>(row => row.Client).Of<AgreementGiven, PracticeAgreement>(row => row.Version).Of<AgreementGiven, Person>(row => row.By);
        given.HasIndex(row => new { row.Client, row.At });

        model.Record<AgreementAccepted>("AgreementsAccepted", row => new { row.Given, row.Who })
            .Of<AgreementAccepted, AgreementGiven>(row => row.Given).Of<AgreementAccepted, Client>(row => row.Client).Of<AgreementAccepted, Person>(row => row.By);
        model.Record<AgreementWithdrawn>("AgreementsWithdrawn", row => row.Given)
            .Of<AgreementWithdrawn, AgreementGiven>(row => row.Given).Of<AgreementWithdrawn, Client>(row => row.Client).Of<AgreementWithdrawn, Person>(row => row.By);
        model.Record<AgreementQuestion>("AgreementQuestions", row => new { row.Given, row.Number })
            .Of<AgreementQuestion, AgreementGiven>(row => row.Given).Of<AgreementQuestion, Client>(row => row.Client).Of<AgreementQuestion, Person>(row => row.By);
    }
}
