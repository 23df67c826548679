namespace Rapport.Statistics.WithinBetween;

/// <summary>One session's rating in two parts, with the outcome set against it.</summary>
/// <param name="Client">The client's place in the list, from 0.</param>
/// <param name="Within">The rating minus what it is set against for this client.</param>
/// <param name="Between">That minus the mean of the clients' means.</param>
/// <param name="Outcome">The outcome.</param>
public sealed record RatingParts(int Client, double Within, double Between, double Outcome);
