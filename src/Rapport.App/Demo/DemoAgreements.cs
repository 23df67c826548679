using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Demo;

/// <summary>The invented practice's agreement, which most clients accepted in their first session; some have it before them still, one asked something, one took it back.</summary>
internal sealed class DemoAgreements(RapportDb db, DemoClock clock)
{
    private const int Asked = 5, TakenBack = 10, Fifth = 5;
    private PracticeAgreement _version = null!;

    /// <summary>Long before the first client of the story.</summary>
    public void Publish(Practice practice, DemoTeam.Member owner)
    {
        var draft = AgreementDraft.From(AgreementTemplates.All[0], "en") with { Values = DemoContent.Shipped.Agreement };
        _version = PracticeAgreement.Publish((NewId.For<PracticeAgreement>(clock), practice.Id), draft, 1, new(owner.Person.Id, clock.Now));
        db.Add(_version);
    }

    /// <summary>In the first session, a week after the enquiry. Every fifth was never asked.</summary>
    public void Give(DemoFile file)
    {
        var (client, by) = (file.Client.Id, file.With.Person.Id);
        if (file.Of.Index % Fifth == Fifth - 1) return;
        var at = clock.At(file.Episode.EnquiredAt + TimeSpan.FromDays(7) + TimeSpan.FromMinutes(8));
        var given = new AgreementGiven(NewId.For<AgreementGiven>(clock), client, _version.Id, at) { By = by };
        db.Add(given);
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        if (file.Of.Index % Fifth == 3 && !file.Of.IsOver) return;
        var manner = file.Of.Index % Fifth == 2 ? AgreementManner.Paper : AgreementManner.Screen;
        foreach (var (who, minute) in new[] { (AgreementParty.Client, 6), (AgreementParty.Therapist, 7) })
            db.Add(new AgreementAccepted(given.Id, client, who) { Manner = manner, On = day, By = by, At = at + TimeSpan.FromMinutes(minute) });
        if (file.Of.Index == Asked) db.Add(new AgreementQuestion(given.Id, client, 1, DemoContent.Shipped.AgreementAsked) { By = by, At = at + TimeSpan.FromMinutes(3) });
        if (file.Of.Index == TakenBack)
            db.Add(new AgreementWithdrawn(given.Id, client, at + TimeSpan.FromDays(21)) { On = day.AddDays(21), Words = DemoContent.Shipped.AgreementTakenBack, By = by });
    }
}
