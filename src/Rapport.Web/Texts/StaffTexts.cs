namespace Rapport.Web.Texts;

/// <summary>What staff pages say, in English. <c>@S["today.title"]</c>, <c>@S.Say("today.people", ("n", 5))</c>.</summary>
internal sealed class StaffTexts
{
    private StaffTexts() { }

    public static StaffTexts S { get; } = new();

    public string this[string key] => TextBook.All.Staff.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"no text is called {key}");

    public string Say(string key, params (string Name, object Value)[] values) => TextBook.Filled(this[key], values);
}
