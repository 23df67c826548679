using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>
/// What the therapist in charge approved to answer a legal request: items, each frozen as it was read, and the one file made of them. It is written once;
/// afterwards it goes, and somebody says that it arrived.
/// </summary>
/// <param name="id">Its identifier.</param>
/// <param name="request">What it answers.</param>
/// <param name="client">Whose record.</param>
public sealed class LegalRelease(Id<LegalRelease> id, Id<LegalRequest> request, Id<Client> client)
{
    /// <summary>Its identifier.</summary>
    public Id<LegalRelease> Id { get; } = id;

    /// <summary>What it answers.</summary>
    public Id<LegalRequest> Request { get; } = request;

    /// <summary>Whose record.</summary>
    public Id<Client> Client { get; } = client;

    /// <summary>Who approved it.</summary>
    public required Id<Person> Person { get; init; }

    /// <summary>When it was approved.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>SHA-256 of the one file, in hexadecimal; sealed, so that nobody checks a guess against it.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What stands in the ledger for it; null while it did not go.</summary>
    public Id<Disclosure>? Disclosure { get; private set; }

    /// <summary>What shows that it arrived, in words; null while nothing does.</summary>
    public string? Receipt { get; private set; }

    /// <summary>The day of the receipt.</summary>
    public DateOnly? ReceiptOn { get; private set; }

    /// <summary>It goes. False where it went before.</summary>
    /// <param name="disclosure">What stands in the ledger for it.</param>
    public bool Pass(Id<Disclosure> disclosure)
    {
        if (Disclosure is not null) return false;
        Disclosure = disclosure;
        return true;
    }

    /// <summary>It arrived. False where it did not go, or that was said before.</summary>
    /// <param name="words">What shows it.</param>
    /// <param name="on">On which day.</param>
    /// <exception cref="ArgumentException">No words.</exception>
    public bool Arrive(string words, DateOnly on)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        if (Disclosure is null || Receipt is not null) return false;
        (Receipt, ReceiptOn) = (words, on);
        return true;
    }
}
