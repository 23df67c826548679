namespace Rapport.Statistics.SuddenGains;

/// <summary>Which of a client's sudden gains or losses is kept where only one may count. A tie keeps the earlier one.</summary>
public enum SuddenChoice
{
    /// <summary>The first.</summary>
    First = 0,

    /// <summary>The last.</summary>
    Last = 1,

    /// <summary>The smallest movement.</summary>
    Smallest = 2,

    /// <summary>The largest movement.</summary>
    Largest = 3,
}
