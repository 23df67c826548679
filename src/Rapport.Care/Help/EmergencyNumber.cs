namespace Rapport.Care;

/// <summary>One emergency number.</summary>
/// <param name="Number">What is dialled and read.</param>
/// <param name="What">Whom it reaches.</param>
/// <param name="Everything">Whether this one number serves every emergency.</param>
public sealed record EmergencyNumber(string Number, LocalText What, bool Everything);
