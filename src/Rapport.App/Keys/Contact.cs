namespace Rapport.App.Keys;

/// <summary>An address that a person can be found by, brought to one form. Prints nothing of it.</summary>
public abstract record Contact
{
    private Contact() { }

    /// <summary>Case and surrounding spaces do not matter.</summary>
    public sealed record Email(string Address) : Contact;

    /// <summary>Digits only; a leading 00 is read as +. A number with and one without country code stay two numbers.</summary>
    public sealed record Phone(string Number) : Contact;

    /// <summary>Where a request came from, as the connection says.</summary>
    public sealed record Network(string Address) : Contact;

    /// <summary>Whose passphrase of their own was typed wrongly.</summary>
    internal sealed record OwnPhrase(Guid Person) : Contact;

    /// <summary>What a client does on the way to their own page, counted apart from what staff do: neither can make the other wait.</summary>
    public sealed record Own(string What) : Contact;

    internal string Canonical => this switch
    {
        Email email => "email\n" + email.Address.Trim().ToLowerInvariant(),
        Phone phone => "phone\n" + Digits(phone.Number.Trim()),
        Network network => "network\n" + network.Address,
        OwnPhrase phrase => "own phrase\n" + phrase.Person.ToString("N"),
        Own own => "own\n" + own.What.Trim().ToLowerInvariant(),
        _ => throw new InvalidOperationException("no such contact"),
    };

    public sealed override string ToString() => GetType().Name;

    private static string Digits(string number)
    {
        var digits = string.Concat(number.Where(char.IsDigit).Select(digit => (char)('0' + char.GetNumericValue(digit))));
        if (number.StartsWith('+')) return "+" + digits;
        return digits.StartsWith("00", StringComparison.Ordinal) ? "+" + digits[2..] : digits;
    }
}
