using Rapport.App.Leaving;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.Web.Leaving;

/// <summary>What becomes of each course of work, as it was chosen on the page.</summary>
public sealed class LeaveForm(IFormCollection? typed)
{
    public const string Drafts = "Drafts", Sure = "Sure", Rest = "Rest";

    /// <summary>The colleague who takes over wherever nothing else was chosen.</summary>
    public string? TakesRest => Guid.TryParse(typed?[Rest].ToString(), out var colleague) ? colleague.ToString() : null;

    public bool LeavesDrafts => Is(Drafts);

    public bool IsSure => Is(Sure);

    public static string Goes(Id<Episode> episode) => $"goes-{episode.Value:N}";

    public static string Cancels(Id<Episode> episode) => $"cancels-{episode.Value:N}";

    /// <summary>What stands in the list of one course of work.</summary>
    public string? Chosen(Id<Episode> episode) => typed?[Goes(episode)].ToString();

    public bool IsCancelled(Id<Episode> episode) => Is(Cancels(episode));

    public LeavingDecided Decided(IEnumerable<OpenWork> work) => new(
        work.Select(one => (one.Episode.Id, How: Read(string.IsNullOrEmpty(Chosen(one.Episode.Id)) ? TakesRest : Chosen(one.Episode.Id)))).Where(one => one.How is not null)
            .ToDictionary(one => one.Id, one => new WorkDecided(one.How!.Value.How, one.How.Value.To, IsCancelled(one.Id))),
        LeavesDrafts);

    private static (WorkGoes How, Id<Person>? To)? Read(string? chosen) => chosen switch
    {
        nameof(WorkGoes.Stays) => (WorkGoes.Stays, null),
        nameof(WorkGoes.Ends) => (WorkGoes.Ends, null),
        nameof(WorkGoes.Elsewhere) => (WorkGoes.Elsewhere, null),
        _ => Guid.TryParse(chosen, out var to) ? (WorkGoes.ToColleague, new Id<Person>(to)) : null,
    };

    private bool Is(string field) => typed?[field].ToString() == "yes";
}
