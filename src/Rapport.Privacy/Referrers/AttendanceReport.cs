using System.Security.Cryptography;
using System.Text;
using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>
/// A report on attendance as it would go to who sent a client. The text is frozen when it is composed; the client says yes to exactly this text, and
/// only then it may go. Where attendance changed since, it is composed anew and asked again.
/// </summary>
/// <param name="id">Its identifier.</param>
/// <param name="referrer">For whom.</param>
/// <param name="client">About whom.</param>
public sealed class AttendanceReport(Id<AttendanceReport> id, Id<Referrer> referrer, Id<Client> client)
{
    /// <summary>Its identifier.</summary>
    public Id<AttendanceReport> Id { get; } = id;

    /// <summary>For whom.</summary>
    public Id<Referrer> Referrer { get; } = referrer;

    /// <summary>About whom.</summary>
    public Id<Client> Client { get; } = client;

    /// <summary>Who composed it.</summary>
    public required Id<Person> Person { get; init; }

    /// <summary>When it was composed.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The first day that it tells of.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day that it tells of.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Its language.</summary>
    public required string Language { get; init; }

    /// <summary>One sentence that the therapist added; null for none.</summary>
    public string? Added { get; init; }

    /// <summary>All of it, word for word.</summary>
    public required string Words { get; init; }

    /// <summary>The client's answer; null while there is none.</summary>
    public bool? IsAgreed { get; private set; }

    /// <summary>What the client said to it; null for nothing.</summary>
    public string? ClientsWords { get; private set; }

    /// <summary>When the client answered.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>What stands in the ledger for it; null while it did not go.</summary>
    public Id<Disclosure>? Disclosure { get; private set; }

    /// <summary>Names exactly these words: SHA-256 in hexadecimal.</summary>
    public string Hash => HashOf(Words);

    /// <summary>SHA-256 of a text as UTF-8, in hexadecimal.</summary>
    /// <param name="words">The text.</param>
    public static string HashOf(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));

    /// <summary>The client answers. Where they read other words, these are not composed any more as they stand, or it went already, nothing is kept.</summary>
    /// <param name="answer">Yes or not like this, and what they said to it.</param>
    /// <param name="read">The hash of the words that they read.</param>
    /// <param name="composed">What is composed of attendance now.</param>
    /// <param name="at">When.</param>
    public ReportStep Answer((bool IsYes, string? Words) answer, string read, string composed, DateTimeOffset at)
    {
        if (Disclosure is not null) return ReportStep.AlreadySent;
        if (read != Hash || composed != Words) return ReportStep.OtherWords;
        (IsAgreed, ClientsWords, AnsweredAt) = (answer.IsYes, answer.Words, at);
        return ReportStep.Done;
    }

    /// <summary>It went: only after the client's yes to exactly these words.</summary>
    /// <param name="composed">What is composed of attendance now.</param>
    /// <param name="disclosure">What stands in the ledger for it.</param>
    public ReportStep Send(string composed, Id<Disclosure> disclosure)
    {
        if (Disclosure is not null) return ReportStep.AlreadySent;
        if (IsAgreed != true) return ReportStep.NotAgreed;
        if (composed != Words) return ReportStep.OtherWords;
        Disclosure = disclosure;
        return ReportStep.Done;
    }
}
