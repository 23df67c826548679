namespace Rapport.Care;

/// <summary>Something on a form that is no answer to its instrument.</summary>
public abstract record FormProblem
{
    private FormProblem() { }

    /// <summary>Not so many items as the instrument has.</summary>
    /// <param name="Expected">Items of the instrument.</param>
    /// <param name="Found">Answers on the form.</param>
    public sealed record OtherForm(int Expected, int Found) : FormProblem;

    /// <summary>An answer that the item does not have.</summary>
    /// <param name="Item">The item's number, from 1.</param>
    /// <param name="Expected">What its answers look like.</param>
    public sealed record NoAnswer(int Item, string Expected) : FormProblem;

    /// <summary>A tick that the instrument does not offer.</summary>
    /// <param name="Tick">As it came.</param>
    public sealed record UnknownTick(string Tick) : FormProblem;

    /// <summary>More words than there is room for.</summary>
    /// <param name="Longest">The most characters.</param>
    public sealed record TooLong(int Longest) : FormProblem;
}
