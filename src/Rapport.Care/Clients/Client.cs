namespace Rapport.Care;

/// <summary>A person who is helped here. They need no account.</summary>
/// <param name="id">Their identifier.</param>
/// <param name="practice">Where they are helped.</param>
/// <param name="name">The name they go by.</param>
/// <param name="language">The language of their pages.</param>
public sealed class Client(Id<Client> id, Id<Practice> practice, string name, string language)
{
    /// <summary>Their identifier.</summary>
    public Id<Client> Id { get; } = id;

    /// <summary>Where they are helped.</summary>
    public Id<Practice> Practice { get; } = practice;

    /// <summary>The name they go by.</summary>
    public string Name { get; private set; } = Guard.Words(name);

    /// <summary>The language of their pages.</summary>
    public string Language { get; private set; } = Guard.Language(language);

    /// <summary>Their e-mail address; null where it is not known.</summary>
    public string? Email { get; private set; }

    /// <summary>Their telephone number; null where it is not known.</summary>
    public string? Phone { get; private set; }

    /// <summary>What they allow; nothing until they were asked.</summary>
    public SafeContact SafeContact { get; private set; } = SafeContact.Never;

    /// <summary>When the client confirmed what is safe; null while they have not.</summary>
    public DateTimeOffset? ContactConfirmedAt { get; private set; }

    /// <summary>Changes how they are called and spoken to.</summary>
    /// <param name="name">The name they go by.</param>
    /// <param name="language">The language of their pages.</param>
    public void Introduce(string name, string language) => (Name, Language) = (Guard.Words(name), Guard.Language(language));

    /// <summary>Changes where they can be reached. Another address has to be confirmed as safe again.</summary>
    /// <param name="email">E-mail address; null for none.</param>
    /// <param name="phone">Telephone number; null for none.</param>
    public void BeReached(string? email, string? phone)
    {
        var (newEmail, newPhone) = (Guard.WordsOrNone(email), Guard.WordsOrNone(phone));
        if (newEmail != Email || newPhone != Phone) ContactConfirmedAt = null;
        (Email, Phone) = (newEmail, newPhone);
    }

    /// <summary>Writes down what the client allows; it holds once the client confirms it.</summary>
    /// <param name="safe">Channel and hours, or never.</param>
    public void Allow(SafeContact safe) => (SafeContact, ContactConfirmedAt) = (safe ?? throw new ArgumentNullException(nameof(safe)), null);

    /// <summary>The client says that this is safe.</summary>
    /// <param name="at">When.</param>
    public void ConfirmContact(DateTimeOffset at) => ContactConfirmedAt = Guard.Utc(at);

    /// <summary>Whether something may be sent now.</summary>
    /// <param name="localTime">The time of day where the client lives.</param>
    public ContactDecision MayContact(TimeOnly localTime)
    {
        if (ContactConfirmedAt is null) return new ContactDecision.NotConfirmed();
        if (SafeContact.Channel == ContactChannel.Never) return new ContactDecision.Never();
        var address = SafeContact.Channel == ContactChannel.Email ? Email : Phone;
        if (address is null) return new ContactDecision.NoAddress();
        return localTime >= SafeContact.From && localTime < SafeContact.To
            ? new ContactDecision.Send(SafeContact.Channel, address)
            : new ContactDecision.Wait(SafeContact.From);
    }
}
