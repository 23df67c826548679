using Rapport.App.Clients;
using Rapport.Care;
using Rapport.Web.Hosting;
using Rapport.Web.Planning;

namespace Rapport.Web.Clients;

/// <summary>Somebody new with the first session, as it is typed.</summary>
public sealed record NewClientForm : ClientForm
{
    public string? Date { get; init; }

    public string? Time { get; init; }

    public string? Minutes { get; init; } = "50";

    public string? Form { get; init; } = nameof(SessionForm.Room);

    public string? Therapist { get; init; }

    /// <summary>"yes" where somebody looked at those who are alike and said that it is nobody of them.</summary>
    public string? NobodyElse { get; init; }

    /// <summary>"yes" where it was read that there is another session at this time, and it is meant so.</summary>
    public string? Anyway { get; init; }

    internal MeetingForm Meeting => new() { Date = Date, Time = Time, Minutes = Minutes, Form = Form, Anyway = Anyway };

    internal NewClient Read(Filled filled, Visit visit) => new(filled.Needed(nameof(Name), Name), ReadLanguage(filled))
    {
        Email = ReadEmail(filled),
        Phone = ReadPhone(filled),
        Safe = ReadSafe(filled),
        ConfirmedAt = ReadConfirmed(filled, visit),
        First = Meeting.Read(filled, visit.Zone, isNeeded: false),
        Therapist = filled.Of<Person>(nameof(Therapist), Therapist),
        IsNobodyElse = NobodyElse == "yes",
        IsMeantTogether = Meeting.IsMeant,
    };
}
