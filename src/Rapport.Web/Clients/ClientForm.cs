using Rapport.Care;
using Rapport.Web.Planning;

namespace Rapport.Web.Clients;

/// <summary>Who somebody is and how they may be reached, as it is typed.</summary>
public record ClientForm
{
    public string? Name { get; init; }

    public string? Language { get; init; } = "en";

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Channel { get; init; } = nameof(ContactChannel.Never);

    public string? From { get; init; } = "09:00";

    public string? To { get; init; } = "18:00";

    public string? ConfirmedOn { get; init; }

    internal string? ReadEmail(Filled filled)
    {
        var email = filled.Words(nameof(Email), Email);
        if (email is not null && (email.IndexOf('@', StringComparison.Ordinal) is var at && (at < 1 || at == email.Length - 1) || email.Any(char.IsWhiteSpace))) filled.Wrong(nameof(Email), "clients.email-wrong");
        return email;
    }

    internal string? ReadPhone(Filled filled)
    {
        var phone = filled.Words(nameof(Phone), Phone, 40);
        if (phone is not null && phone.Count(char.IsDigit) < 3) filled.Wrong(nameof(Phone), "clients.phone-wrong");
        return phone;
    }

    internal string ReadLanguage(Filled filled)
    {
        if (Language is not null && Texts.ClientTexts.Languages.Contains(Language)) return Language;
        filled.Wrong(nameof(Language), "planning.choose");
        return "en";
    }

    /// <summary>What is safe; the address for the channel has to be there.</summary>
    internal SafeContact ReadSafe(Filled filled)
    {
        var channel = filled.One<ContactChannel>(nameof(Channel), Channel);
        if (channel == ContactChannel.Never) return SafeContact.Never;
        if (channel == ContactChannel.Email && string.IsNullOrWhiteSpace(Email)) filled.Wrong(nameof(Email), "clients.email-for-channel");
        if (channel is ContactChannel.Text or ContactChannel.Call && string.IsNullOrWhiteSpace(Phone)) filled.Wrong(nameof(Phone), "clients.phone-for-channel");
        if (string.IsNullOrWhiteSpace(From)) filled.Wrong(nameof(From), "planning.needed");
        if (string.IsNullOrWhiteSpace(To)) filled.Wrong(nameof(To), "planning.needed");
        if (filled.Time(nameof(From), From) is not { } from || filled.Time(nameof(To), To) is not { } to) return SafeContact.Never;
        if (to > from) return SafeContact.By(channel, from, to);
        filled.Wrong(nameof(To), "clients.hours-wrong");
        return SafeContact.Never;
    }

    /// <summary>The day on which the client said so, at the end of that day or now.</summary>
    internal DateTimeOffset? ReadConfirmed(Filled filled, Hosting.Visit visit)
    {
        if (filled.Day(nameof(ConfirmedOn), ConfirmedOn) is not { } day) return null;
        if (day > visit.Today) filled.Wrong(nameof(ConfirmedOn), "clients.confirmed-later");
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        return day == visit.Today ? visit.Now : new DateTimeOffset(noon, visit.Zone.GetUtcOffset(noon));
    }
}
