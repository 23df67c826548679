using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Wills;

/// <summary>What an author wants to be done.</summary>
/// <param name="First">One of the two.</param>
/// <param name="Second">The other.</param>
/// <param name="Then">What they may do.</param>
/// <param name="WaitDays">For so many days the author can stop it.</param>
/// <param name="Words">What they want to be done, in their words.</param>
public sealed record WillWanted(Id<Person> First, Id<Person> Second, WillThen Then, int WaitDays, string Words)
{
    /// <summary>For how many months it may be read; null for no end.</summary>
    public int? Months { get; init; }
}
