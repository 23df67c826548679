namespace Rapport.Cli.Report;

/// <summary>One session of a client as the report shows it.</summary>
/// <param name="Session">The session's number.</param>
/// <param name="Value">The rating.</param>
/// <param name="Level">Where the rating was expected to lie, from the sessions before.</param>
/// <param name="Margin">Half the width of the usual range around it; NaN at the first session.</param>
/// <param name="Chance">How often an ordinary session lies this low, 0 to 1.</param>
/// <param name="Mark">What the rule said.</param>
internal sealed record CoursePoint(double Session, double Value, double Level, double Margin, double Chance, Mark Mark);
