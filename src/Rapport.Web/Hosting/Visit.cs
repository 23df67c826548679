using Rapport.App.Accounts;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.Web.Hosting;

/// <summary>Who is here in this request, and where. Filled when the sign-in is checked; empty for who is not signed in.</summary>
internal sealed class Visit(ServeSettings settings, TimeProvider clock)
{
    /// <summary>Longer than this, a name would carry a sentence away.</summary>
    private const int LongestCalled = 26;

    private SignedIn? _here;
    private TimeZoneInfo? _zone;

    public bool IsSignedIn => _here is not null;

    public Person Person => Here.Person;

    public Practice Practice => Here.Practice;

    public Id<Account> Account => Here.Account;

    /// <summary>The row that stands for being signed in on this device.</summary>
    public Id<OpenSignIn> SignIn => Here.SignIn;

    public SignInStrength Strength => Here.Strength;

    public SignedIn Who => Here;

    public StaffPreference Preference => Here.Preference;

    public bool IsOwner => Person.Is(Roles.Owner);

    public bool IsDemo => settings.IsDemo;

    public bool HidesNames => Preference.HidesNames;

    /// <summary>What stands on html as data-theme; null lets the device decide.</summary>
    public string? Theme => _here?.Preference.Theme switch
    {
        App.Accounts.Theme.Light => "light",
        App.Accounts.Theme.Dark => "dark",
        _ => null,
    };

    public string Path { get; set; } = "/";

    public string Signature => $"{Person.DisplayName}, {Practice.Name}";

    /// <summary>By which right the client of this route may be seen; set by the gate.</summary>
    public AccessReason? Reason { get; set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public TimeZoneInfo Zone => _zone ??= TimeZoneInfo.FindSystemTimeZoneById(Practice.TimeZone);

    public DateOnly Today => Day(Now);

    private SignedIn Here => _here ?? throw new InvalidOperationException("nobody is signed in");

    public void Arrive(SignedIn who) => _here = who;

    public DateTime Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).DateTime;

    public DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(Local(at));

    /// <summary>The first moment of the day after.</summary>
    public DateTimeOffset EndOf(DateOnly day)
    {
        var next = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        if (Zone.IsInvalidTime(next)) next = next.AddHours(1);
        return new DateTimeOffset(next, Zone.GetUtcOffset(next)).ToUniversalTime();
    }

    /// <summary>"10:00", as clocks in the practice show it.</summary>
    public string Time(DateTimeOffset at) => Local(at).ToString("H:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"Thursday 12 March 2026".</summary>
    public static string LongDay(DateOnly day) => DayWords.Long(day, "en");

    /// <summary>"12 Mar 2026".</summary>
    public static string ShortDay(DateOnly day) => DayWords.Short(day, "en");

    /// <summary>"Thu 12 Mar".</summary>
    public static string NearDay(DateOnly day) => DayWords.Near(day, "en");

    /// <summary>A name, or its initials while names are hidden.</summary>
    public string Name(string name) => HidesNames ? Initials(name) : name;

    /// <summary>A name inside a sentence: a very long one ends after its first words.</summary>
    public string CalledName(string name) => HidesNames ? Initials(name) : Shortened(name);

    /// <summary>What a heading wears when the name in it is long.</summary>
    public string? LongClass(string name) => Name(name).Length > LongestCalled ? "longname" : null;

    internal static string Shortened(string name)
    {
        if (name.Length <= LongestCalled) return name;
        var end = name.LastIndexOf(' ', LongestCalled);
        return name[..(end > 0 ? end : char.IsHighSurrogate(name[LongestCalled - 1]) ? LongestCalled - 1 : LongestCalled)].TrimEnd() + "…";
    }

    private static string Initials(string name) =>
        string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => new System.Text.Rune(char.IsSurrogate(part[0]) && part.Length > 1 ? char.ConvertToUtf32(part[0], part[1]) : part[0]) + "."));
}
