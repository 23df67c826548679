using Rapport.Care;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.People;

/// <summary>"Therapist, owner".</summary>
internal static class RoleWords
{
    public static readonly IReadOnlyList<Roles> All = [Roles.Therapist, Roles.Supervisor, Roles.Owner];

    public static string Of(Roles roles) => string.Join(", ", All.Where(role => (roles & role) == role).Select(role => S[$"people.role-{role}"]));
}
