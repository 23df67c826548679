using Rapport.Care;

namespace Rapport.App.Agreements;

/// <summary>Where things stand with a client's agreement.</summary>
/// <param name="Client">Whose.</param>
/// <param name="History">All they were given.</param>
/// <param name="Newest">What the practice could give now: the newest version of each, the one that suits this client first.</param>
public sealed record ClientAgreements(Client Client, AgreementHistory History, IReadOnlyList<PracticeAgreement> Newest)
{
    /// <summary>Who gave, accepted or keyed in, by name.</summary>
    public required IReadOnlyDictionary<Id<Person>, string> Names { get; init; }

    /// <summary>The newest version of the same words; null where there is none any more.</summary>
    public PracticeAgreement? NewestOf(PracticeAgreement version) => Newest.FirstOrDefault(one => one.Template == version.Template && one.Language == version.Language);

    public bool NeedsNew => History.InForce is { Version: var now } && NewestOf(now) is { } newest && History.NeedsNew(newest.Number);

    public GivenAgreement? Find(Id<AgreementGiven> given) => History.All.FirstOrDefault(one => one.Given.Id == given);
}
