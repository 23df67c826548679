using Rapport.Care;
using Rapport.Web.PracticeSettings;

namespace Rapport.Web.People;

/// <summary>What is typed about somebody of the practice.</summary>
public sealed record PersonForm
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Therapist { get; init; }

    public string? Supervisor { get; init; }

    public string? Owner { get; init; }

    internal Roles Roles => (Therapist is null ? Roles.None : Roles.Therapist) | (Supervisor is null ? Roles.None : Roles.Supervisor) | (Owner is null ? Roles.None : Roles.Owner);

    public static PersonForm Of(Person person)
    {
        string? Tick(Roles role) => (person.Roles & role) == role ? "yes" : null;
        return new() { Name = person.DisplayName, Therapist = Tick(Roles.Therapist), Supervisor = Tick(Roles.Supervisor), Owner = Tick(Roles.Owner) };
    }

    /// <summary>Field and the key of what is wrong with it.</summary>
    internal Dictionary<string, string> Problems(bool isNew)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (PracticeInput.NameProblem(Name) is { } name) found["Name"] = name;
        if (isNew && !PracticeInput.IsEmail(Email)) found["Email"] = "setup.email-wrong";
        if (Roles == Roles.None) found["Roles"] = "people.role-needed";
        return found;
    }
}
