namespace Rapport.App.HomeworkSlice;

/// <summary>What two agreed on, and when the client wants to be reminded; null for never.</summary>
public sealed record AgreedHomework(string Wording, DateOnly? RemindOn);
