namespace Rapport.App.Demo;

/// <summary>How somebody of the demonstration signs in; told on the console and on the sign-in page of a demonstration.</summary>
public sealed record DemoSignIn(string Name, string Roles, string Email)
{
    public static IReadOnlyList<DemoSignIn> All { get; } =
        [.. DemoContent.Shipped.Staff.Select(person => new DemoSignIn(person.Name, person.Role.Length > 0 ? $"therapist, {person.Role}" : "therapist", person.Email))];

    /// <summary>The same for everybody; nothing in a demonstration is worth keeping shut.</summary>
    public static string Password => DemoContent.Shipped.Passphrase;
}
