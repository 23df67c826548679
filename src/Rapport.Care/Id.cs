namespace Rapport.Care;

/// <summary>The identifier of one thing of one kind; a client's id cannot stand in for a session's.</summary>
/// <typeparam name="T">What it identifies.</typeparam>
/// <param name="Value">The bare identifier, made where clock and chance live.</param>
public readonly record struct Id<T>(Guid Value);
