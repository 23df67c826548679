using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Agreements;

/// <summary>Accepts, takes back or asks, for one of the two.</summary>
public sealed class TakeAgreementStep(RapportDb db, TimeProvider clock)
{
    /// <param name="by">Who is signed in, and where the practice is.</param>
    public Task<AgreementTaken> Run((Id<Client> Client, Id<AgreementGiven> Given) which, AgreementAct act, (Id<Person> Person, TimeZoneInfo Zone) by, CancellationToken stop) =>
        db.AgainWhenCrossed<AgreementTaken>(async () =>
        {
            var history = await db.AgreementsOf(which.Client, stop);
            if (history.All.FirstOrDefault(one => one.Given.Id == which.Given) is not { } given) return new AgreementTaken.NotHere();
            var step = Decide(history, given, act, by);
            db.AddRange(Facts(step));
            await db.SaveChangesAsync(stop);
            return new AgreementTaken.Answered(step);
        });

    private AgreementStep Decide(AgreementHistory history, GivenAgreement given, AgreementAct act, (Id<Person> Person, TimeZoneInfo Zone) by)
    {
        var mark = new Mark(by.Person, clock.GetUtcNow());
        DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, by.Zone).DateTime);
        return act switch
        {
            AgreementAct.Accept accept => history.Accept(given, accept.Who, Day(mark.At), mark),
            AgreementAct.SignedOnPaper paper => history.SignOnPaper(given, paper.On, (Day(given.Version.At), Day(mark.At)), mark),
            AgreementAct.Withdraw withdraw => history.Withdraw(given, withdraw.Words, Day(mark.At), mark),
            AgreementAct.Ask ask => AgreementHistory.Ask(given, ask.Words, mark),
            _ => throw new InvalidOperationException("an unknown act"),
        };
    }

    private static IReadOnlyList<object> Facts(AgreementStep step) => step switch
    {
        AgreementStep.Accept accept => [.. accept.Accepted],
        AgreementStep.Withdraw withdraw => [withdraw.Withdrawn],
        AgreementStep.Ask ask => [ask.Question],
        _ => [],
    };
}
